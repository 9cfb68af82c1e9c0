using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>Makes orders over the built-in warehouse.</summary>
internal static class Way
{
    /// <param name="orderId">Its id.</param>
    /// <param name="update">Its update.</param>
    /// <param name="released">How many nodes are in the base.</param>
    /// <param name="first">The sequence number of the first node.</param>
    /// <param name="nodes">The nodes.</param>
    public static VdaOrder Of(string orderId, int update, int released, int first, params string[] nodes) => new(orderId, update)
    {
        Nodes = nodes.Select((node, index) => new VdaNode(node, first + (2 * index), index < released)).ToEquatableList(),
        Edges = nodes.Skip(1).Select((node, index) => new VdaEdge($"{nodes[index]}-{node}", first + (2 * index) + 1, index + 1 < released, nodes[index], node)).ToEquatableList(),
    };

    /// <summary>An order that is released as a whole.</summary>
    public static VdaOrder Of(string orderId, params string[] nodes) => Of(orderId, 0, nodes.Length, 0, nodes);

    public static VdaOrder At(this VdaOrder order, int index, params VdaAction[] actions) =>
        order with { Nodes = order.Nodes.Select((node, place) => place == index ? node with { Actions = [.. actions] } : node).ToEquatableList() };

    public static VdaOrder On(this VdaOrder order, int index, params VdaAction[] actions) =>
        order with { Edges = order.Edges.Select((edge, place) => place == index ? edge with { Actions = [.. actions] } : edge).ToEquatableList() };

    public static VdaAction Action(string type, string id, VdaBlockingType blocking = VdaBlockingType.Hard) => new(type, id) { BlockingType = blocking };
}
