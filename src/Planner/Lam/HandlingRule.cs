using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Lam;

/// <summary>A step that the robot's hand cannot do yet, as far as that is known, is decided after what it needs.</summary>
internal sealed class HandlingRule
{
    private readonly HandlingSense sense;
    private readonly CandidateTable table;
    private readonly IReadOnlyList<(ManifestAction Action, HandledAction Handled)> actions;
    private readonly SaidHandling said;

    /// <param name="sense">Follows plans.</param>
    /// <param name="table">The candidates.</param>
    /// <param name="mentions">What the command names.</param>
    /// <param name="command">What a person says.</param>
    public HandlingRule(HandlingSense sense, CandidateTable table, Mentions mentions, string command)
    {
        (this.sense, this.table) = (sense, table);
        actions = [.. table.Actions.Select(action => (action, sense.Actions.Of(action.Actuator, action.Spec.Name)))];
        said = SaidHandling.Read(command, mentions.Whole.Select(mention => table.EntityAt(mention.Row)).OfType<Entity>().Where(IsPlace).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal));
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

        var isWrongWay = problem.Remedies is [HandlingRole.Go] && steps is [.., { Action.Role: HandlingRole.Go, Place: { } gone }, _] && !said.Places.Contains(gone) && !problem.Targets.Contains(gone);
        if (problem.Remedies.Count == 0)
        {
            var last = decisions.Last(static decision => decision.Parameter is null).Row;
            return new(actions.Select(action => action.Action.Row).Where(row => row != last).Append(SpecialRow.End).ToHashSet(), new HashSet<int>(), IsWrongWay: false);
        }

        var targets = Targets(problem).Select(table.EntityRow).OfType<int>().ToHashSet();
        var remedies = actions.Where(action => problem.Remedies.Contains(action.Handled.Role) && (targets.Count == 0 || Takes(action.Action, targets))).Select(action => action.Action.Row).ToHashSet();
        return remedies.Count > 0 ? new(remedies, targets, isWrongWay) : null;
    }

    private IEnumerable<string> Targets(HandlingProblem problem) => problem is { Avoided: { } avoided, Targets.Count: 0 }
        ? Enumerable.Range(SpecialRow.Count, table.Candidates.Count).Select(table.EntityAt).OfType<Entity>().Where(IsPlace).Select(entity => entity.Id).Where(id => id != avoided)
        : problem.Targets;

    private bool Takes(ManifestAction action, HashSet<int> targets)
    {
        var allowed = new bool[table.RowCount];
        return action.Spec.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entity).Any(parameter =>
        {
            table.AllowValues(parameter, allowed);
            return targets.Any(target => allowed[target]);
        });
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

    /// <summary>Whether something may be left or gone to, and is no thing to be taken.</summary>
    private bool IsPlace(Entity entity) =>
        !actions.Any(action => action.Handled is { Role: HandlingRole.Take, Thing: { } thing } && thing.EntityKinds.Contains(entity.Kind))
        && actions.Any(action => action.Handled is { Role: HandlingRole.Go or HandlingRole.Leave, Place: { } place } && (place.EntityKinds.Count == 0 || place.EntityKinds.Contains(entity.Kind)));
}
