namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A robot's word of its connection.</summary>
/// <param name="State">Whether it is connected.</param>
public sealed record VdaConnection(VdaConnectionState State);
