using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>The robot stands.</summary>
/// <param name="Id">The stop that this answers.</param>
/// <param name="Kind">How hard it was.</param>
public sealed record StoppedMessage(string Id, StopKind Kind);
