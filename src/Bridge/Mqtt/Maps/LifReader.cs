using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>Reads a map from the layout interchange format.</summary>
/// <remarks>Source: VDMA, Layout Interchange Format (LIF) 1.0.0. Edges are measured straight from node to node: trajectories are not read.</remarks>
public static class LifReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vehicleType">Whose headings and speeds to take; the slowest speed and the first heading of all when null.</param>
    /// <returns>The map.</returns>
    /// <exception cref="MapException">The file is not there, is no LIF, or contradicts itself; the message says where.</exception>
    public static RouteMap Read(string path, string? vehicleType = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return Parse(File.ReadAllText(path), path, vehicleType);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MapException($"The map '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What to call the map in errors.</param>
    /// <param name="vehicleType">Whose headings and speeds to take; the slowest speed and the first heading of all when null.</param>
    /// <returns>The map.</returns>
    /// <exception cref="MapException">The text is no LIF, or contradicts itself; the message says where.</exception>
    public static RouteMap Parse(string json, string name, string? vehicleType = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Map(new(name, "", document.RootElement), vehicleType);
        }
        catch (JsonException exception)
        {
            throw new MapException($"The map '{name}' is no JSON: {exception.Message}", exception);
        }
    }

    private static RouteMap Map(LifElement root, string? vehicleType)
    {
        var layouts = root.Required("layouts").Items().ToList();
        var nodes = layouts.SelectMany(layout => layout.List("nodes").Select(node => Node(node, layout, vehicleType))).ToEquatableList();
        var places = nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        return new(
            root.Name,
            nodes,
            layouts.SelectMany(layout => layout.List("edges")).Where(edge => Serves(edge, "vehicleTypeEdgeProperties", vehicleType)).Select(edge => Edge(edge, places, vehicleType)).ToEquatableList(),
            layouts.SelectMany(layout => layout.List("stations")).Select(Station).ToEquatableList());
    }

    private static MapNode Node(LifElement node, LifElement layout, string? vehicleType)
    {
        var position = node.Required("nodePosition");
        return new(node.Required("nodeId").Text(), position.Required("x").Number(), position.Required("y").Number(), node.Optional("mapId")?.Text() ?? layout.Optional("layoutId")?.Text() ?? "")
        {
            Heading = Properties(node, "vehicleTypeNodeProperties", vehicleType).Select(each => each.Optional("theta")?.Number()).FirstOrDefault(heading => heading is not null),
        };
    }

    private static MapEdge Edge(LifElement edge, Dictionary<string, MapNode> nodes, string? vehicleType)
    {
        var (from, to) = (edge.Required("startNodeId"), edge.Required("endNodeId"));
        var (start, end) = (Find(from, nodes), Find(to, nodes));
        return new(edge.Required("edgeId").Text(), start.Id, end.Id, double.Hypot(end.X - start.X, end.Y - start.Y))
        {
            MaxSpeed = Properties(edge, "vehicleTypeEdgeProperties", vehicleType).Min(each => each.Optional("maxSpeed")?.Number()),
            Actions = LifActions.Of(Properties(edge, "vehicleTypeEdgeProperties", vehicleType)),
        };
    }

    private static MapStation Station(LifElement station)
    {
        var id = station.Required("stationId").Text();
        var names = (station.Optional("stationName")?.Text() ?? id).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(id, names.FirstOrDefault(id), station.Required("interactionNodeIds").Items().Select(node => node.Text()).ToEquatableList())
        {
            OtherNames = names.Skip(1).ToEquatableList(),
            Description = station.Optional("stationDescription")?.Text() ?? "",
        };
    }

    private static MapNode Find(LifElement id, Dictionary<string, MapNode> nodes) =>
        nodes.GetValueOrDefault(id.Text()) ?? throw id.Wrong($"there is no node '{id.Text()}'");

    private static bool Serves(LifElement element, string list, string? vehicleType) =>
        vehicleType is null || element.Optional(list) is null || Properties(element, list, vehicleType).Any();

    private static IEnumerable<LifElement> Properties(LifElement element, string list, string? vehicleType) =>
        element.List(list).Where(each => vehicleType is null || each.Required("vehicleTypeId").Text() == vehicleType);
}
