using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Stop now, whatever is being done.</summary>
/// <param name="Id">Repeated in the answer.</param>
/// <param name="Kind">How hard.</param>
public sealed record StopMessage(string Id, StopKind Kind);
