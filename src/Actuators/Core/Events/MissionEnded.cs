using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A mission is over, or waits for an answer.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Code">Why, as a code.</param>
/// <param name="Message">Why, in words; or the question to the person.</param>
public sealed record MissionEnded(DateTimeOffset Time, string MissionId, MissionStatus Status, ResultCode Code, string Message) : MissionEvent(Time, MissionId);
