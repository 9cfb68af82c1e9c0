namespace LamRobot.Planner.Handling;

/// <summary>What is against a step, and what comes before it instead.</summary>
/// <param name="Kind">Why it cannot be done now.</param>
/// <param name="Remedies">What has to be done first: one of these. When there are none, another action, or nothing more.</param>
/// <param name="Targets">With one of these things or places; with anything when there are none.</param>
/// <param name="Avoided">What is not to be gone to, or taken; null for nothing.</param>
internal sealed record HandlingProblem(HandlingProblemKind Kind, IReadOnlyList<HandlingRole> Remedies, IReadOnlyList<string> Targets, string? Avoided = null)
{
    /// <summary>A step that is simply not done.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="with">What it would have been done with.</param>
    public static HandlingProblem NotNeeded(HandlingProblemKind kind, string with) => new(kind, [], [], with);
}
