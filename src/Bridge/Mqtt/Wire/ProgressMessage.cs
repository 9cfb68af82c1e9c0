namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>How far a command is.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Message">What is being done.</param>
/// <param name="Fraction">How much is done, 0..1; left out when that is not known.</param>
public sealed record ProgressMessage(string Id, string Message, double? Fraction = null);
