namespace LamRobot.Actuators;

/// <summary>A person released the emergency stop.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Source">Which input it came from.</param>
public sealed record StopReleased(DateTimeOffset Time, string Source) : MissionEvent(Time, "");
