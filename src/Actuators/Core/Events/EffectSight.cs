namespace LamRobot.Actuators;

/// <summary>What looking for an effect has shown.</summary>
public enum EffectSight
{
    /// <summary>It can be told neither way: what should show it is not seen, or was last seen before the action.</summary>
    Unknown,

    /// <summary>It is there.</summary>
    Seen,

    /// <summary>It is not there.</summary>
    NotSeen,

    /// <summary>The action promised nothing that could be looked for.</summary>
    NothingPromised,
}
