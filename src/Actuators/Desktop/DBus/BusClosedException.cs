namespace LamRobot.Actuators.Desktop;

/// <summary>The connection to a bus has ended; nothing more can be asked over it.</summary>
/// <param name="message">Which, and why.</param>
/// <param name="innerException">What ended it; null when it was closed on this side.</param>
internal sealed class BusClosedException(string message, Exception? innerException = null) : IOException(message, innerException);
