namespace LamRobot.Actuators;

/// <summary>Whether a condition holds.</summary>
internal enum ConditionState
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    Fails,

    /// <summary>What would show it is not seen, or not since the action began.</summary>
    Unknown,

    /// <summary>It names a parameter without a value: nothing was promised.</summary>
    Trivial,
}
