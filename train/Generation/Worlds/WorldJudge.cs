using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Worlds;

/// <summary>Judges any plan for a task by carrying it out in the small world, so that other ways to the goal are right too.</summary>
/// <param name="physics">The world and the robot.</param>
/// <param name="start">How the world is now.</param>
/// <param name="aim">What must hold in the end.</param>
/// <param name="example">The command with the expert's plan.</param>
internal sealed class WorldJudge(Physics physics, WorldState start, Aim aim, TrainingExample example)
{
    private const int MoreMoves = 2;

    /// <summary>Judges a plan.</summary>
    /// <param name="plan">The steps from now on, in the manifest's words.</param>
    /// <param name="status">How planning ended.</param>
    public TaskVerdict Judge(Plan plan, TrainingStatus status)
    {
        var expected = example.Steps.Where(step => step.Outcome == StepOutcome.Planned).ToList();
        if (example.Status != TrainingStatus.Plan)
        {
            var same = plan.Steps.Zip(expected).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
            return new(status == example.Status, same);
        }

        var (moves, unreadable) = Read(plan);
        var proof = Proof.Of(physics, start, aim, moves);
        var right = proof.Succeeds ? moves.Count : proof.FirstWrong;
        if (unreadable || status != TrainingStatus.Plan)
        {
            return new(false, Math.Min(right, moves.Count));
        }

        var most = expected.Count + Math.Max(MoreMoves, expected.Count / 2);
        return proof.Succeeds && moves.Count > most ? new(false, expected.Count) : new(proof.Succeeds, right);
    }

    private static bool IsSame(ActionStep planned, TrainingStep expected) => planned.Action == expected.Action && expected.Arguments.All(pair =>
        pair.Value.Source is ArgumentSource.Skip || (planned.Arguments.TryGetValue(pair.Key, out var value) ? pair.Value.Accepted.Contains(value.ToString()) : pair.Value.Source == ArgumentSource.None));

    /// <summary>The moves up to the first step that names what is not there or what nobody asked for.</summary>
    private (List<Move> Moves, bool Unreadable) Read(Plan plan)
    {
        var moves = new List<Move>();
        var state = start.Copy();
        var touched = new HashSet<int>();
        foreach (var step in plan.Steps)
        {
            if (physics.Skills.Find(step.Action) is not { Operator: not Operator.Other } skill
                || Value(step, skill.Object) is not { } thing || Value(step, skill.Place) is not { } place || Value(step, skill.From) is not { } from)
            {
                return (moves, true);
            }

            var move = new Move(skill, Instance(thing, state, touched), Instance(place, state, []), Instance(from, state, []));
            moves.Add(move);
            if (!physics.Apply(state, move))
            {
                return (moves, false);
            }

            touched.Add(move.Object);
        }

        return (moves, false);
    }

    /// <summary>The things that an argument may mean; none when it is not given, null when there is no such thing.</summary>
    private IReadOnlyList<int>? Value(ActionStep step, string? parameter)
    {
        if (parameter is null || !step.Arguments.TryGetValue(parameter, out var value))
        {
            return [];
        }

        return physics.World.Find(value.ToString()) is { Count: > 0 } found ? found : null;
    }

    /// <summary>Of several things of one sort the one in the gripper, else one that was not taken before.</summary>
    private int Instance(IReadOnlyList<int> things, WorldState state, HashSet<int> touched)
    {
        if (things.Count < 2)
        {
            return things.Count == 0 ? -1 : things[0];
        }

        if (things.Contains(state.Holding))
        {
            return state.Holding;
        }

        var open = things.Where(thing => !aim.Goals.Any(goal => goal.Kind == GoalKind.Place && goal.HoldsOf(thing, physics.World, state)))
            .OrderBy(thing => aim.Goals.Any(goal => goal.Candidates.Contains(thing)) ? 0 : 1).ToList();
        var cut = open.FindIndex(thing => touched.Contains(thing) && state.Is(thing, ThingStates.Sliced));
        var fresh = open.FindIndex(thing => !touched.Contains(thing));
        return cut >= 0 ? open[cut] : fresh >= 0 ? open[fresh] : things[0];
    }
}
