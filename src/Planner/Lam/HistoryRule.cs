using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>A replan goes on where the mission stands: leading steps that were done are left out.</summary>
internal static class HistoryRule
{
    public static Plan WithoutDone(Plan plan, EquatableList<EpisodeStep> history)
    {
        var done = history.Where(item => item.Result.Succeeded).Select(item => item.Step).ToList();
        var skip = 0;
        while (skip < plan.Steps.Count && skip < done.Count && Same(plan.Steps[skip], done[skip]))
        {
            skip++;
        }

        if (skip == 0)
        {
            return plan;
        }

        var left = plan.Steps.Skip(skip).ToList();
        var ids = left.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return new(left.Select(step => step with { DependsOn = step.DependsOn.Where(ids.Contains).ToEquatableList() }).ToEquatableList());
    }

    private static bool Same(ActionStep planned, ActionStep done) =>
        planned.Actuator == done.Actuator && planned.Action == done.Action && planned.Arguments.Equals(done.Arguments);
}
