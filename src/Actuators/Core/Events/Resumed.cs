namespace LamRobot.Actuators;

/// <summary>Somebody let a mission go on, or everything when no mission is named.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission; empty for everything.</param>
/// <param name="By">Who asked for it.</param>
public sealed record Resumed(DateTimeOffset Time, string MissionId, string By) : MissionEvent(Time, MissionId);
