namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An edge that is still to be driven.</summary>
/// <param name="EdgeId">The edge.</param>
/// <param name="SequenceId">Its place in the order.</param>
/// <param name="Released">Whether it is in the base.</param>
public sealed record VdaEdgeState(string EdgeId, int SequenceId, bool Released);
