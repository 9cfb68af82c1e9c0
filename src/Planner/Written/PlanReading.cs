using LamRobot.Contracts;

namespace LamRobot.Planner.Written;

/// <summary>What a written answer says, or why it says nothing.</summary>
/// <param name="Kind">Plan, question or refusal.</param>
/// <param name="Plan">The steps; none for a question or a refusal.</param>
/// <param name="Message">The question or the reason.</param>
/// <param name="Problem">Why the answer cannot be read; null when it can.</param>
internal sealed record PlanReading(PlanOutcomeKind Kind, Plan Plan, string Message, string? Problem = null)
{
    public static PlanReading Unreadable(string problem) => new(PlanOutcomeKind.Refuse, Plan.Empty, "", problem);
}
