using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests.Handling;

/// <summary>Reads decisions as steps.</summary>
internal static class WishedSteps
{
    /// <summary>The steps, each an action and the id of what it is done with; the last may not be complete.</summary>
    public static IReadOnlyList<(string Action, string With)> Of(IReadOnlyList<Decision> decisions)
    {
        var steps = new List<(string Action, string With)>();
        foreach (var decision in decisions.Where(decision => decision.Action is not null))
        {
            if (decision.Parameter is null)
            {
                steps.Add((decision.Action!.Spec.Name, ""));
            }
            else
            {
                steps[^1] = (steps[^1].Action, Galley.Table.EntityAt(decision.Row)?.Id ?? "");
            }
        }

        return steps;
    }
}
