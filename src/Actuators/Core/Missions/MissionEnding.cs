using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>How a mission ends, and why.</summary>
internal sealed record MissionEnding(MissionStatus Status, ResultCode Code, string Message)
{
    public static MissionEnding Stopped { get; } = new(MissionStatus.Stopped, ResultCode.Stopped, "It was stopped.");
}
