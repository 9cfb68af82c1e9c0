namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Finds what cannot be true in a robot's state.</summary>
internal static class VdaContradictions
{
    /// <summary>Says what does not fit; a robot that slows down may be paused and driving for one state, not for two.</summary>
    public static string? Find(VdaState state, VdaState? before) => state switch
    {
        { Driving: true, Paused: true } when before is { Driving: true, Paused: true } => "it drives although it says that it is paused",
        { Driving: true, EmergencyStop: not VdaEmergencyStop.None } when before is { Driving: true, EmergencyStop: not VdaEmergencyStop.None } =>
            "it drives although it says that its emergency stop is on",
        { OrderId: "", NodeStates.Count: > 0 } => "it drives along nodes of no order",
        { NodeStates: var ahead } when ahead.Any(node => node.SequenceId < state.LastNodeSequenceId && node.Released) && before?.OrderId == state.OrderId =>
            "it has still to reach a node that comes before the one it reached last",
        _ => null,
    };
}
