using System.Buffers;
using System.Text;
using System.Text.Json;
using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Sim;

/// <summary>Writes a map in the layout interchange format, so that a master can read the one that a simulation uses.</summary>
/// <remarks>Source: VDMA, Layout Interchange Format (LIF) 1.0.0.</remarks>
public static class LifText
{
    private const string VehicleType = "lamrobot.carrier";

    /// <summary>Writes a map.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(RouteMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            WriteMeta(writer, map);
            writer.WriteStartArray("layouts");
            writer.WriteStartObject();
            writer.WriteString("layoutId", "layout");
            writer.WriteString("layoutVersion", "1");
            WriteList(writer, "nodes", map.Nodes, WriteNode);
            WriteList(writer, "edges", map.Edges, WriteEdge);
            WriteList(writer, "stations", map.Stations, WriteStation);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteMeta(Utf8JsonWriter writer, RouteMap map)
    {
        writer.WriteStartObject("metaInformation");
        writer.WriteString("projectIdentification", map.Name);
        writer.WriteString("creator", "lamrobot sim");
        writer.WriteString("exportTimestamp", "2026-01-01T00:00:00.00Z");
        writer.WriteString("lifVersion", "1.0.0");
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter writer, MapNode node)
    {
        writer.WriteString("nodeId", node.Id);
        writer.WriteString("mapId", node.MapId);
        writer.WriteStartObject("nodePosition");
        writer.WriteNumber("x", node.X);
        writer.WriteNumber("y", node.Y);
        writer.WriteEndObject();
        writer.WriteStartArray("vehicleTypeNodeProperties");
        writer.WriteStartObject();
        writer.WriteString("vehicleTypeId", VehicleType);
        if (node.Heading is { } heading)
        {
            writer.WriteNumber("theta", heading);
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteEdge(Utf8JsonWriter writer, MapEdge edge)
    {
        writer.WriteString("edgeId", edge.Id);
        writer.WriteString("startNodeId", edge.From);
        writer.WriteString("endNodeId", edge.To);
        writer.WriteStartArray("vehicleTypeEdgeProperties");
        writer.WriteStartObject();
        writer.WriteString("vehicleTypeId", VehicleType);
        writer.WriteString("vehicleOrientation", "FORWARD");
        if (edge.MaxSpeed is { } speed)
        {
            writer.WriteNumber("maxSpeed", speed);
        }

        writer.WriteBoolean("rotationAllowed", true);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteStation(Utf8JsonWriter writer, MapStation station)
    {
        writer.WriteString("stationId", station.Id);
        writer.WriteStartArray("interactionNodeIds");
        foreach (var node in station.Nodes)
        {
            writer.WriteStringValue(node);
        }

        writer.WriteEndArray();
        writer.WriteString("stationName", string.Join("; ", station.OtherNames.Prepend(station.Name)));
        if (station.Description.Length > 0)
        {
            writer.WriteString("stationDescription", station.Description);
        }
    }
}
