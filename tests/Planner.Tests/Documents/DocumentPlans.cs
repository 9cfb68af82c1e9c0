using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Planner.Documents;

namespace LamRobot.Planner.Tests.Documents;

/// <summary>Plans for documents, as lines to compare.</summary>
internal static class DocumentPlans
{
    /// <summary>Asks for a plan.</summary>
    public static async Task<PlanOutcome> AskAsync(string command, Observation observation)
    {
        using var planner = new DocumentPlanner();
        return await planner.PlanAsync(new(command, Letter.Manifest, observation), TestContext.Current.CancellationToken);
    }

    /// <summary>The plan's steps with their arguments; null when there is no plan.</summary>
    public static string? StepsOf(PlanOutcome outcome) => outcome.Kind == PlanOutcomeKind.Plan
        ? string.Join("; ", outcome.Plan.Steps.Select(step => string.Join(' ', [step.Action, .. step.Arguments.Select(argument => string.Create(CultureInfo.InvariantCulture, $"{argument.Key}={argument.Value}"))])))
        : null;

    /// <summary>The plan's steps, or what was answered instead.</summary>
    public static string Described(PlanOutcome outcome) => StepsOf(outcome) ?? $"{outcome.Kind}: {outcome.Message}";
}
