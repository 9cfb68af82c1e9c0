using LamRobot.Contracts;
using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>Writes what was done in a mission as the decisions that lead to it.</summary>
internal static class GivenDecisions
{
    private const int Done = 1;
    private const int Failed = 2;

    /// <summary>The decisions behind a mission's steps, oldest first; a step that nothing here offers any more is left out.</summary>
    public static IReadOnlyList<GivenDecision> Of(IEnumerable<EpisodeStep> history, CandidateTable table)
    {
        var decisions = new List<GivenDecision>();
        foreach (var (step, succeeded) in history.Select(item => (item.Step, item.Result.Succeeded)))
        {
            if (table.Actions.FirstOrDefault(action => action.Actuator == step.Actuator && action.Spec.Name == step.Action) is { } action)
            {
                decisions.Add(new(action.Row, 0));
                decisions.AddRange(action.Spec.Parameters.Select(parameter => new GivenDecision(Row(parameter, step.Arguments, table), 0)));
                decisions[^1] = decisions[^1] with { Outcome = succeeded ? Done : Failed };
            }
        }

        return decisions;
    }

    private static int Row(ParameterSpec parameter, EquatableMap<ArgumentValue> arguments, CandidateTable table)
    {
        if (!arguments.TryGetValue(parameter.Name, out var value))
        {
            return SpecialRow.Absent;
        }

        return CandidateTable.DecisionFor(parameter) switch
        {
            DecisionKind.Entity => table.EntityRow(value.ToString()) ?? SpecialRow.Absent,
            DecisionKind.Choice => table.ChoiceRow(parameter.Name, value.ToString()) ?? SpecialRow.Absent,
            _ => SpecialRow.Span,
        };
    }
}
