namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A node that is still to be reached.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="SequenceId">Its place in the order.</param>
/// <param name="Released">Whether it is in the base.</param>
public sealed record VdaNodeState(string NodeId, int SequenceId, bool Released);
