namespace LamRobot.Contracts;

/// <summary>How a mission ended.</summary>
public enum MissionStatus
{
    /// <summary>Every step was done and its effect verified or harmless.</summary>
    Succeeded,

    /// <summary>It could not be finished.</summary>
    Failed,

    /// <summary>It waits for the person's answer.</summary>
    NeedsAnswer,

    /// <summary>It was not begun, for a reason.</summary>
    Refused,

    /// <summary>A person stopped it.</summary>
    Stopped,
}
