namespace LamRobot.Actuators;

/// <summary>How one actuator took a stop.</summary>
/// <param name="Actuator">Its id.</param>
/// <param name="Confirmed">Whether it confirmed that it stands.</param>
/// <param name="Latency">From the request until then.</param>
/// <param name="Message">Why it did not confirm; empty when it did.</param>
public sealed record StopOutcome(string Actuator, bool Confirmed, TimeSpan Latency, string Message);
