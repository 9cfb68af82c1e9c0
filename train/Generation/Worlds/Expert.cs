namespace LamRobot.Training.Worlds;

/// <summary>Plans with the whole state of a small world, as a person would who knows it.</summary>
internal sealed class Expert(Physics physics)
{
    private const int MostTried = 16;

    private readonly World world = physics.World;
    private readonly SkillSet skills = physics.Skills;

    /// <summary>Finds moves that reach an aim.</summary>
    /// <returns>The moves, proven by carrying them out; null when the robot cannot reach it.</returns>
    public IReadOnlyList<Move>? Solve(WorldState start, Aim aim)
    {
        var draft = new Draft(physics, start.Copy());
        for (var i = 0; i < aim.Goals.Count; i++)
        {
            if (!Reach(draft, aim.Goals[i], i, aim))
            {
                return null;
            }
        }

        return Proof.Of(physics, start, aim, draft.Moves).Succeeds ? draft.Moves : null;
    }

    private bool Reach(Draft draft, Goal goal, int number, Aim aim)
    {
        if (goal.Candidates.Count == 0)
        {
            return ReachTarget(draft, goal, number);
        }

        var taken = new HashSet<int>(aim.Goals.Take(number).Where(other => other.Kind is GoalKind.Place && other.Clause == goal.Clause).SelectMany(other => other.Candidates.Where(thing => other.HoldsOf(thing, world, draft.State))));
        var left = goal.Candidates.Where(thing => !taken.Contains(thing) && !goal.HoldsOf(thing, world, draft.State)).ToList();
        var missing = goal.Count - goal.Candidates.Count(thing => goal.HoldsOf(thing, world, draft.State) && (goal.Count == goal.Candidates.Count || !taken.Contains(thing)));
        if (goal.Kind == GoalKind.Found)
        {
            missing = goal.Holds(world, draft.State) ? 0 : 1;
            left = [.. goal.Candidates];
        }

        for (; missing > 0; missing--)
        {
            if (left.Count == 0 || Best(draft, goal, number, left) is not { } best)
            {
                return goal.Kind == GoalKind.Examine && missing == 0;
            }

            draft.Take(best.Draft);
            left.Remove(best.Thing);
        }

        return goal.Kind != GoalKind.Examine || Light(draft, goal, number);
    }

    /// <summary>The thing that takes the fewest moves, with those that would do as well.</summary>
    private (int Thing, Draft Draft)? Best(Draft draft, Goal goal, int number, List<int> left)
    {
        (int Thing, Draft Draft)? best = null;
        var tried = new List<(int Thing, Draft Draft)>();
        var there = left.Where(thing => !world.Things[thing].IsUnknown).ToList();
        foreach (var thing in (there.Count > 0 ? there : left).DistinctBy(thing => world.TellsSorts ? world.Things[thing].Id : $"{thing}").OrderBy(thing => draft.State.Holding == thing ? 0 : 1).Take(MostTried))
        {
            var attempt = draft.Copy();
            if (One(attempt, goal, thing, number))
            {
                tried.Add((thing, attempt));
                best = best is null || attempt.Moves.Count < best.Value.Draft.Moves.Count ? (thing, attempt) : best;
            }
        }

        if (best is { } chosen)
        {
            var others = tried.Where(other => other.Thing != chosen.Thing && Alike(chosen.Draft, other.Draft, draft.Moves.Count, chosen.Thing, other.Thing)).Select(other => other.Thing).ToList();
            chosen.Draft.Widen(draft.Moves.Count, chosen.Thing, others);
        }

        return best;
    }

    private static bool Alike(Draft one, Draft other, int from, int thing, int otherThing)
    {
        if (one.Moves.Count != other.Moves.Count)
        {
            return false;
        }

        for (var i = from; i < one.Moves.Count; i++)
        {
            var (a, b) = (one.Moves[i], other.Moves[i]);
            if (a.Skill != b.Skill || a.Place != b.Place || a.From != b.From || !(a.Object == b.Object || (a.Object == thing && b.Object == otherThing)))
            {
                return false;
            }
        }

        return true;
    }

    private bool One(Draft draft, Goal goal, int thing, int number)
    {
        draft.Goal = number;
        switch (goal.Kind)
        {
            case GoalKind.Found:
                return draft.Approach(thing, evenHere: true);
            case GoalKind.Hold or GoalKind.Examine:
                return Prepare(draft, thing, goal.States) && draft.Acquire(thing);
            case GoalKind.State:
                return Prepare(draft, thing, goal.States) && (goal.States == ThingStates.Sliced || draft.State.Is(thing, goal.States));
            default:
                return goal.Targets.Any(target => draft.Try(attempt => Prepare(attempt, thing, goal.States) && attempt.Bring(thing, target))) && Targets(draft, goal, thing);
        }
    }

    /// <summary>Where it does not matter which of several places, all are accepted.</summary>
    private bool Targets(Draft draft, Goal goal, int thing)
    {
        if (goal.Targets.Count > 1 && !skills.Approaches && draft.State.Inside(thing) is var chosen)
        {
            var alike = goal.Targets.Where(target => target != chosen && (skills.OpensByItself || world.Things[target].Closes == world.Things[chosen].Closes)).ToList();
            draft.WidenPlace(chosen, alike);
        }

        return true;
    }

    private static bool Prepare(Draft draft, int thing, ThingStates states)
    {
        if (states.HasFlag(ThingStates.Sliced) && !draft.State.Is(thing, ThingStates.Sliced) && !draft.Cut(thing))
        {
            return false;
        }

        var rest = states & ~ThingStates.Sliced;
        return rest == ThingStates.None || draft.State.Is(thing, rest) || (draft.Acquire(thing) && Treat(draft, thing, rest));
    }

    private static bool Treat(Draft draft, int thing, ThingStates states) =>
        (!states.HasFlag(ThingStates.Clean) || draft.State.Is(thing, ThingStates.Clean) || draft.Do(Operator.Clean, thing))
        && (!states.HasFlag(ThingStates.Hot) || draft.State.Is(thing, ThingStates.Hot) || draft.Do(Operator.Heat, thing))
        && (!states.HasFlag(ThingStates.Cold) || draft.State.Is(thing, ThingStates.Cold) || draft.Do(Operator.Cool, thing));

    private static bool Light(Draft draft, Goal goal, int number)
    {
        draft.Goal = number;
        return goal.Targets.Any(lamp => draft.State.Is(lamp, ThingStates.Lit)) || goal.Targets.Any(lamp => draft.Try(attempt => attempt.Switch(lamp, Operator.On)));
    }

    private bool ReachTarget(Draft draft, Goal goal, int number)
    {
        draft.Goal = number;
        return goal.Holds(world, draft.State) && goal.Kind != GoalKind.Stand || goal.Targets.Any(target => draft.Try(attempt => goal.Kind switch
        {
            GoalKind.Stand => attempt.Go(target, evenHere: true),
            GoalKind.Open => attempt.Switch(target, Operator.Open),
            GoalKind.Closed => attempt.Switch(target, Operator.Close),
            GoalKind.Lit => attempt.Switch(target, Operator.On),
            GoalKind.Dark => attempt.Switch(target, Operator.Off),
            _ => false,
        }));
    }
}
