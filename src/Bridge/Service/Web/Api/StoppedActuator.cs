namespace LamRobot.Bridge.Service;

/// <summary>How one actuator took a stop.</summary>
/// <param name="Actuator">Its id.</param>
/// <param name="Confirmed">Whether it said that it stands.</param>
/// <param name="Seconds">From the request until then.</param>
/// <param name="Message">Why it did not confirm; empty when it did.</param>
internal sealed record StoppedActuator(string Actuator, bool Confirmed, double Seconds, string Message);
