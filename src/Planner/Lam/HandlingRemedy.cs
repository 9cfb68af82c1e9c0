using LamRobot.Planner.Grounding;

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
        earlier is not null && !IsWrongWay && Both(earlier) is { Count: > 0 } both ? this with { Actions = both } : this;

    /// <summary>The actions of both; where nothing more is needed twice, it is enough.</summary>
    private HashSet<int> Both(HandlingRemedy earlier)
    {
        var both = Actions.Intersect(earlier.Actions).ToHashSet();
        return both.Contains(SpecialRow.End) ? [SpecialRow.End] : both;
    }
}
