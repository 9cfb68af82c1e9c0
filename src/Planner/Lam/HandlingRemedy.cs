namespace LamRobot.Planner.Lam;

/// <summary>What must come before a step that cannot be done yet.</summary>
/// <param name="Actions">Rows of the actions, one of which must come.</param>
/// <param name="Values">Rows of what it may be done with; anything when there are none.</param>
/// <param name="IsWrongWay">Whether it replaces the step before as well, which led somewhere else.</param>
internal sealed record HandlingRemedy(IReadOnlySet<int> Actions, IReadOnlySet<int> Values, bool IsWrongWay)
{
    /// <summary>What is left when another remedy for the same place in the plan led to a step that cannot be done either.</summary>
    /// <param name="earlier">The other one; null for none.</param>
    public HandlingRemedy After(HandlingRemedy? earlier) =>
        earlier is null || IsWrongWay ? this : new(Both(earlier.Actions, Actions), Both(earlier.Values, Values), IsWrongWay: false);

    private static IReadOnlySet<int> Both(IReadOnlySet<int> earlier, IReadOnlySet<int> now) => now.Intersect(earlier).ToHashSet() is { Count: > 0 } both ? both : now;
}
