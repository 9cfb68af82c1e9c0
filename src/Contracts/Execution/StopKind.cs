namespace LamRobot.Contracts;

/// <summary>How hard to stop.</summary>
public enum StopKind
{
    /// <summary>Slow down within limits, hold what is held, accept new actions afterwards.</summary>
    Soft,

    /// <summary>Stand still at once and refuse new actions until released.</summary>
    Emergency,
}
