using LamRobot.Contracts;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Written;

/// <summary>Makes an outcome of an answer that could be read, under the rules that hold for every model.</summary>
internal static class WrittenOutcome
{
    /// <summary>Makes the outcome.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="reading">What was answered.</param>
    /// <param name="confidence">How sure, 0..1.</param>
    /// <returns>The outcome; a question where a person only asked and the plan would change something.</returns>
    public static PlanOutcome Of(PlanRequest request, PlanReading reading, double confidence) => reading.Kind switch
    {
        PlanOutcomeKind.Clarify => PlanOutcome.Ask(reading.Message, confidence),
        PlanOutcomeKind.Refuse => PlanOutcome.Refused(reading.Message, confidence),
        _ when QuestionRule.Violation(request.Command, reading.Plan, request.Manifest) is { } step => PlanOutcome.Ask(QuestionWriter.OnlyAsked(step), confidence, reading.Plan),
        _ => PlanOutcome.Planned(reading.Plan, confidence),
    };
}
