using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Lam;

/// <summary>A step that the robot's hand cannot do yet, as far as that is known, is decided after what it needs.</summary>
internal sealed class HandlingRule
{
    // All that the command names has been left somewhere.
    private static readonly HandlingRemedy Enough = new(new HashSet<int> { SpecialRow.End }, new HashSet<int>(), IsWrongWay: false);
    private readonly HandlingSense sense;
    private readonly CandidateTable table;
    private readonly IReadOnlyList<(ManifestAction Action, HandledAction Handled)> actions;
    private readonly SaidHandling said;
    private readonly HashSet<string> things;

    /// <param name="sense">Follows plans.</param>
    /// <param name="table">The candidates.</param>
    /// <param name="mentions">What the command names.</param>
    /// <param name="command">What a person says.</param>
    public HandlingRule(HandlingSense sense, CandidateTable table, Mentions mentions, string command)
    {
        (this.sense, this.table) = (sense, table);
        actions = [.. table.Actions.Select(action => (action, sense.Actions.Of(action.Actuator, action.Spec.Name)))];
        var named = mentions.Whole.Select(mention => table.EntityAt(mention.Row)).OfType<Entity>().ToList();
        said = SaidHandling.Read(command, named.Where(IsPlace).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal));
        things = named.Where(IsThing).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds what must come before the last step of a plan.</summary>
    /// <param name="decisions">The plan so far, its last step complete.</param>
    /// <returns>The remedy; null when nothing is known against the step.</returns>
    public HandlingRemedy? For(IReadOnlyList<Decision> decisions)
    {
        var steps = Steps(decisions);
        if (sense.ProblemOfLast(steps, said) is not { } problem)
        {
            return null;
        }

        if (problem.Remedies.Count == 0)
        {
            return sense.HasLeft([.. steps.SkipLast(1)], things) ? Enough : Instead(problem, decisions.Last(static decision => decision.Parameter is null).Row);
        }

        var targets = problem is { Avoided: { } avoided, Targets.Count: 0 }
            ? Rows(entity => IsPlace(entity) && entity.Id != avoided)
            : problem.Targets.Select(table.EntityRow).OfType<int>().ToHashSet();
        var remedies = actions.Where(action => problem.Remedies.Contains(action.Handled.Role) && (targets.Count == 0 || table.TakesAny(action.Action, targets))).Select(action => action.Action.Row).ToHashSet();
        var isWrongWay = problem.Remedies is [HandlingRole.Go] && steps is [.., { Action.Role: HandlingRole.Go, Place: { } gone }, _] && !said.Places.Contains(gone) && !problem.Targets.Contains(gone);
        return remedies.Count > 0 ? new(remedies, targets, isWrongWay) : null;
    }

    private HashSet<int> Rows(Func<Entity, bool> wanted) =>
        Enumerable.Range(SpecialRow.Count, table.Candidates.Count).Where(row => table.EntityAt(row) is { } entity && wanted(entity)).ToHashSet();

    /// <summary>Another thing is taken, or something else is done where the robot stands, or nothing more.</summary>
    private HandlingRemedy Instead(HandlingProblem problem, int action)
    {
        var all = actions.Select(each => each.Action.Row).Append(SpecialRow.End);
        return problem.Kind == HandlingProblemKind.TakenAgain
            ? new(all.ToHashSet(), Rows(entity => entity.Id != problem.Avoided).Append(SpecialRow.Absent).ToHashSet(), IsWrongWay: false)
            : new(all.Where(row => row != action).ToHashSet(), new HashSet<int>(), IsWrongWay: false);
    }

    private List<HandledStep> Steps(IReadOnlyList<Decision> decisions)
    {
        var steps = new List<HandledStep>();
        foreach (var decision in decisions)
        {
            if (decision is { Action: { } action, Parameter: null })
            {
                steps.Add(new(sense.Actions.Of(action.Actuator, action.Spec.Name), null, null));
            }
            else if (decision.Parameter is { } parameter && table.EntityAt(decision.Row) is { } entity && steps is [.., var step])
            {
                steps[^1] = parameter == step.Action.Thing ? step with { Thing = entity.Id } : parameter == step.Action.Place ? step with { Place = entity.Id } : step;
            }
        }

        return steps;
    }

    /// <summary>Whether something is there to be taken.</summary>
    private bool IsThing(Entity entity) => actions.Any(action => action.Handled is { Role: HandlingRole.Take, Thing: { } thing } && thing.EntityKinds.Contains(entity.Kind));

    /// <summary>Whether something may be left or gone to, and is no thing to be taken.</summary>
    private bool IsPlace(Entity entity) => !IsThing(entity)
        && actions.Any(action => action.Handled is { Role: HandlingRole.Go or HandlingRole.Leave, Place: { } place } && (place.EntityKinds.Count == 0 || place.EntityKinds.Contains(entity.Kind)));
}
