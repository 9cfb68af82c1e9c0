using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Written;

/// <summary>A text argument is the person's words: nothing that a screen, a sign or a robot says gets into a step.</summary>
internal static class SpokenRule
{
    /// <summary>Finds the texts of a plan that nobody said.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>One sentence for each.</returns>
    public static IEnumerable<string> Violations(PlanRequest request, Plan plan)
    {
        var said = Words.Split(request.Command).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return
            from step in plan.Steps
            let action = request.Manifest.Find(step.Actuator, step.Action)
            where action is not null
            from argument in step.Arguments
            where action.FindParameter(argument.Key) is { Kind: ParameterKind.Text }
            where argument.Value.AsText() is { } text && Words.Split(text) is var words && (words.Count == 0 || words.Any(word => !said.Contains(word.Text)))
            select $"'{argument.Key}' of '{step.Action}' must be words of the command, not '{argument.Value}'.";
    }
}
