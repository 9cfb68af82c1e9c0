namespace LamRobot.Actuators;

/// <summary>What a policy says to a step.</summary>
public enum PolicyVerdict
{
    /// <summary>It must not be done.</summary>
    Deny,

    /// <summary>A person must be asked.</summary>
    Ask,

    /// <summary>It may be done.</summary>
    Allow,
}
