using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Keeps the ids of steps unique in a mission when a new plan uses an old plan's ids.</summary>
internal static class StepNames
{
    /// <summary>Renames the steps of a plan whose ids were used before in the mission.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="tried">The steps that were tried so far.</param>
    /// <param name="replan">Which new plan this is.</param>
    public static Plan Distinct(Plan plan, EquatableList<EpisodeStep> tried, int replan)
    {
        var used = tried.Select(step => step.Step.Id).ToHashSet(StringComparer.Ordinal);
        if (!plan.Steps.Any(step => used.Contains(step.Id)))
        {
            return plan;
        }

        string Rename(string id) => $"r{replan}-{id}";
        return new Plan(plan.Steps.Select(step => step with { Id = Rename(step.Id), DependsOn = step.DependsOn.Select(Rename).ToEquatableList() }).ToEquatableList());
    }
}
