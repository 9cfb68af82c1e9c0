using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Somebody asked for a stop, and it is on its way to every actuator.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">How hard.</param>
/// <param name="Source">Which input it came from, such as <c>voice</c> or <c>key</c>.</param>
public sealed record StopRequested(DateTimeOffset Time, StopKind Kind, string Source) : MissionEvent(Time, "");
