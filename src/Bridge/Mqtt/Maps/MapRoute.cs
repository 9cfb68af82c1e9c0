using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A way over the map: each edge leads from a node to the next.</summary>
/// <param name="Nodes">The nodes, from where it begins to where it ends; one more than edges.</param>
/// <param name="Edges">The edges.</param>
public sealed record MapRoute(EquatableList<MapNode> Nodes, EquatableList<MapEdge> Edges)
{
    /// <summary>Metres.</summary>
    public double Length => Edges.Sum(edge => edge.Length);
}
