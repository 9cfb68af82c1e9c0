namespace LamRobot.Actuators.Desktop;

/// <summary>A message of a bus cannot be read: it breaks the protocol, or is not of the types that were agreed.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class BusProtocolException(string message) : IOException(message);
