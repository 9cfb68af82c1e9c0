using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An order: a way with its base and its horizon, and what to do on it.</summary>
/// <param name="OrderId">Unique.</param>
/// <param name="OrderUpdateId">Counts the updates of an order, from 0.</param>
public sealed record VdaOrder(string OrderId, int OrderUpdateId)
{
    /// <summary>The nodes, by sequence.</summary>
    public EquatableList<VdaNode> Nodes { get; init => field = value ?? []; } = [];

    /// <summary>The edges, by sequence.</summary>
    public EquatableList<VdaEdge> Edges { get; init => field = value ?? []; } = [];
}
