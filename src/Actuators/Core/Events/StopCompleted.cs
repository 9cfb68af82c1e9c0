namespace LamRobot.Actuators;

/// <summary>Every actuator confirmed a stop, failed to, or was waited for long enough.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Report">What each of them did.</param>
public sealed record StopCompleted(DateTimeOffset Time, StopReport Report) : MissionEvent(Time, "");
