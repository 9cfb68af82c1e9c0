using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Whom a rule is for: each list that is not empty must have the requester in it.</summary>
public sealed record PolicyAudience
{
    /// <summary>Everybody.</summary>
    public static PolicyAudience Everybody { get; } = new();

    /// <summary>Names.</summary>
    public EquatableList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>Roles.</summary>
    public EquatableList<string> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Ways by which the words came.</summary>
    public EquatableList<string> Ways { get; init => field = value ?? []; } = [];

    /// <summary>Whether the rule is for somebody. Rules only forbid, so one that is not known is meant by all of them.</summary>
    /// <param name="requester">Who asked; null when that is not known.</param>
    /// <returns>True when it is.</returns>
    public bool Has(Requester? requester) => requester is null || (Has(Names, requester.Name) && Has(Roles, requester.Role) && Has(Ways, requester.Way));

    private static bool Has(EquatableList<string> list, string word) => list.Count == 0 || list.Contains(word);
}
