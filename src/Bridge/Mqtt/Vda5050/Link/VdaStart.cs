using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where a robot's way begins.</summary>
/// <param name="Node">The first node of the order.</param>
/// <param name="Away">How far from it the robot stands, in metres; 0 when it stands there or does not say.</param>
/// <param name="First">The edge on which it stands, and which it must drive first; null when it stands on the node.</param>
internal sealed record VdaStart(MapNode Node, double Away, MapEdge? First)
{
    /// <summary>Finds where a way may begin: the node where the robot stands, or the edges on which it stands.</summary>
    /// <remarks>A robot that stands between two nodes, as after a stop, goes on along the edge or back: never across the floor to somewhere else.</remarks>
    public static IReadOnlyList<VdaStart> Find(RouteMap map, string lastNodeId, VdaPosition? position, double radius)
    {
        var last = map.FindNode(lastNodeId);
        if (position is not { Localized: true })
        {
            return last is null ? [] : [new(last, 0, null)];
        }

        if (last is not null && last.MapId != position.MapId && position.MapId.Length > 0)
        {
            last = null;
        }

        var node = last is not null && Distance(last, position) <= radius ? last : map.Nearest(position.X, position.Y, position.MapId, radius);
        return node is not null
            ? [new(node, 0, null)]
            : [.. map.Edges.Where(edge => IsOn(map, edge, position, radius)).Select(edge => new VdaStart(map.FindNode(edge.From)!, Distance(map.FindNode(edge.From)!, position), edge))];
    }

    private static double Distance(MapNode node, VdaPosition position) => double.Hypot(node.X - position.X, node.Y - position.Y);

    private static bool IsOn(RouteMap map, MapEdge edge, VdaPosition position, double radius)
    {
        var (from, to) = (map.FindNode(edge.From)!, map.FindNode(edge.To)!);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var squared = (dx * dx) + (dy * dy);
        if (squared == 0 || (position.MapId.Length > 0 && from.MapId != position.MapId))
        {
            return false;
        }

        var share = Math.Clamp((((position.X - from.X) * dx) + ((position.Y - from.Y) * dy)) / squared, 0, 1);
        return double.Hypot(from.X + (share * dx) - position.X, from.Y + (share * dy) - position.Y) <= radius;
    }
}
