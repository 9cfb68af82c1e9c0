namespace LamRobot.Actuators;

/// <summary>A person wanted to release the emergency stop, and it stays on.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Source">Which input it came from.</param>
/// <param name="Reason">Why it stays on, and what to do.</param>
public sealed record ReleaseRefused(DateTimeOffset Time, string Source, string Reason) : MissionEvent(Time, "");
