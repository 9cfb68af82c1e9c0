using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A node of an order.</summary>
/// <param name="NodeId">Its id on the map.</param>
/// <param name="SequenceId">Its place in the order: nodes have even numbers, edges odd ones.</param>
/// <param name="Released">True in the base, which the robot may drive; false in the horizon.</param>
public sealed record VdaNode(string NodeId, int SequenceId, bool Released)
{
    /// <summary>Where it is; a robot that knows its map does without.</summary>
    public VdaNodePosition? Position { get; init; }

    /// <summary>In words.</summary>
    public string? Description { get; init; }

    /// <summary>What to do there.</summary>
    public EquatableList<VdaAction> Actions { get; init => field = value ?? []; } = [];
}
