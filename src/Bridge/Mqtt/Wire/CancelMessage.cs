namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Do not go on with a command; its result still comes.</summary>
/// <param name="Id">The command's id.</param>
public sealed record CancelMessage(string Id);
