namespace LamRobot.Actuators;

/// <summary>Somebody paused a mission, or everything when no mission is named: what runs is ended, nothing new begins.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission; empty for everything.</param>
/// <param name="By">Who asked for it.</param>
public sealed record Paused(DateTimeOffset Time, string MissionId, string By) : MissionEvent(Time, MissionId);
