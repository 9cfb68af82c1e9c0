using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Finds the way of a robot to a station, around nodes that other robots of ours hold where it can.</summary>
internal sealed class VdaRoutes(string robotId, VdaRobotLinkOptions options)
{
    /// <summary>Finds a way.</summary>
    /// <param name="station">Where to; null to stay where the robot stands.</param>
    /// <param name="known">Where the robot is.</param>
    /// <param name="away">How far from the first node the robot stands, in metres.</param>
    /// <param name="problem">Why there is none.</param>
    public MapRoute? Find(MapStation? station, VdaSnapshot known, out double away, out string problem)
    {
        var lastNode = known.State?.LastNodeId ?? "";
        var starts = VdaStart.Find(options.Map, lastNode, known.Position, options.NodeRadius);
        (away, problem) = (0, "");
        if (station is null)
        {
            return Here(starts, lastNode, known.Position, out problem);
        }

        if (starts.Count == 0)
        {
            problem = $"'{robotId}' stands on no node or edge of the map '{options.Map.Name}'{Where(known.Position)}";
            return null;
        }

        var ways = Ways(starts, station, closed: HeldByAnother);
        ways = ways.Count > 0 ? ways : Ways(starts, station, closed: null);
        if (ways.Count == 0)
        {
            problem = $"there is no way from '{starts[0].Node.Id}' to '{station.Name}' on the map '{options.Map.Name}'";
            return null;
        }

        var (start, way) = ways.MinBy(each => each.Way.Length - each.Start.Away);
        away = start.Away;
        return way;
    }

    // An action where it stands needs no map: the robot knows its last node.
    private MapRoute? Here(IReadOnlyList<VdaStart> starts, string lastNode, VdaPosition? position, out string problem)
    {
        problem = "";
        if (starts is [{ First: null } start])
        {
            return new([start.Node], []);
        }

        if (lastNode.Length > 0 && options.Map.FindNode(lastNode) is null && position is not null)
        {
            return new([new(lastNode, position.X, position.Y, position.MapId)], []);
        }

        problem = $"'{robotId}' stands on no node{Where(position)}";
        return null;
    }

    private List<(VdaStart Start, MapRoute Way)> Ways(IReadOnlyList<VdaStart> starts, MapStation station, Func<string, bool>? closed) =>
        [.. starts.Select(start => (Start: start, Way: Way(start, station, closed))).Where(each => each.Way is not null).Select(each => (each.Start, each.Way!))];

    private MapRoute? Way(VdaStart start, MapStation station, Func<string, bool>? closed)
    {
        if (start.First is not { } first)
        {
            return options.Map.FindRoute(start.Node.Id, station.Nodes, closed);
        }

        return closed?.Invoke(first.To) == true || options.Map.FindRoute(first.To, station.Nodes, closed) is not { } rest
            ? null
            : new([start.Node, .. rest.Nodes], [first, .. rest.Edges]);
    }

    private bool HeldByAnother(string node) => options.Reservations.Holder(node) is { } holder && holder != robotId;

    private static string Where(VdaPosition? position) => position switch
    {
        null => "; it does not say where it is",
        { Localized: false } => "; it does not know where it is",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $": it says ({position.X:0.##}, {position.Y:0.##}) on '{position.MapId}'"),
    };
}
