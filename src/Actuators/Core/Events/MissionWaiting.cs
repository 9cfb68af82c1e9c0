namespace LamRobot.Actuators;

/// <summary>A mission waits for its turn.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Ahead">How many missions are before it, the running one included.</param>
public sealed record MissionWaiting(DateTimeOffset Time, string MissionId, MissionPriority Priority, int Ahead) : MissionEvent(Time, MissionId);
