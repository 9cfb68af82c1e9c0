using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>How a mission ends, and why.</summary>
internal sealed record MissionEnding(MissionStatus Status, ResultCode Code, string Message)
{
    public static MissionEnding Stopped { get; } = new(MissionStatus.Stopped, ResultCode.Stopped, "It was stopped.");

    public static MissionEnding Cancelled { get; } = new(MissionStatus.Stopped, ResultCode.Stopped, "It was cancelled.");

    public static MissionEnding QueueFull { get; } = new(MissionStatus.Refused, ResultCode.QueueFull, "Too many missions wait already; say it again when some are done.");
}
