namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>A command is still wanted: a robot that hears nothing of it for as long as its manifest says stands by itself.</summary>
/// <param name="Id">The command's id.</param>
public sealed record HoldMessage(string Id);
