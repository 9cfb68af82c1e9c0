namespace LamRobot.Contracts;

/// <summary>How planning ended.</summary>
public enum PlanOutcomeKind
{
    /// <summary>There is a plan.</summary>
    Plan,

    /// <summary>The person must be asked.</summary>
    Clarify,

    /// <summary>It will not be done, for a reason.</summary>
    Refuse,
}
