using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Writes what was planned in one line.</summary>
internal static class StepWords
{
    /// <summary>Writes an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The line.</returns>
    public static string Of(PlanOutcome outcome) => outcome.Kind switch
    {
        PlanOutcomeKind.Plan => string.Join("; ", outcome.Plan.Steps.Select(Of)),
        PlanOutcomeKind.Clarify => $"asks: {outcome.Message}",
        _ => $"refuses: {outcome.Message}",
    };

    /// <summary>Writes a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The words.</returns>
    public static string Of(ActionStep step) => $"{step.Action}({string.Join(", ", step.Arguments.Select(pair => $"{pair.Key}: {pair.Value}"))})";
}
