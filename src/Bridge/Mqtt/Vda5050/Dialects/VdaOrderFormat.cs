using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Orders.</summary>
/// <param name="names">The version's names.</param>
/// <param name="actions">How actions are written.</param>
internal sealed class VdaOrderFormat(VdaNames names, VdaActionFormat actions)
{
    /// <summary>Writes an order.</summary>
    public void Write(Utf8JsonWriter writer, VdaOrder order)
    {
        writer.WriteString("orderId", order.OrderId);
        writer.WriteNumber("orderUpdateId", order.OrderUpdateId);
        writer.WriteObjects("nodes", order.Nodes, WriteNode);
        writer.WriteObjects("edges", order.Edges, WriteEdge);
    }

    /// <summary>Reads an order.</summary>
    /// <returns>The order, or null when it, a node, an edge or an action lacks what it must have.</returns>
    public VdaOrder? Read(JsonElement order)
    {
        if (order.Text("orderId") is not { } id || order.Whole("orderUpdateId") is not { } update || !order.TryAll("nodes", ReadNode, out var nodes))
        {
            return null;
        }

        var nodeIds = new Dictionary<int, string>();
        foreach (var node in nodes)
        {
            nodeIds[node.SequenceId] = node.NodeId;
        }

        return order.TryAll("edges", edge => ReadEdge(edge, nodeIds), out var edges) ? new(id, update) { Nodes = nodes, Edges = edges } : null;
    }

    private void WriteNode(Utf8JsonWriter writer, VdaNode node)
    {
        writer.WriteString("nodeId", node.NodeId);
        writer.WriteNumber("sequenceId", node.SequenceId);
        writer.WriteOptional(names.NodeDescription, node.Description);
        writer.WriteBoolean("released", node.Released);
        if (node.Position is { } position)
        {
            writer.WriteStartObject("nodePosition");
            WritePosition(writer, position);
            writer.WriteEndObject();
        }

        writer.WriteObjects("actions", node.Actions, actions.Write);
    }

    private void WritePosition(Utf8JsonWriter writer, VdaNodePosition position)
    {
        writer.WriteNumber("x", position.X);
        writer.WriteNumber("y", position.Y);
        if (position.Theta is { } theta)
        {
            writer.WriteNumber("theta", VdaWriting.Heading(theta));
        }

        if (position.AllowedDeviationXY is { } radius && names.IsThree)
        {
            // From 3.0 on it is an ellipse.
            writer.WriteStartObject("allowedDeviationXY");
            writer.WriteNumber("a", radius);
            writer.WriteNumber("b", radius);
            writer.WriteNumber("theta", 0);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteOptional("allowedDeviationXY", position.AllowedDeviationXY);
        }

        writer.WriteOptional("allowedDeviationTheta", position.AllowedDeviationTheta);
        writer.WriteString("mapId", position.MapId);
    }

    private void WriteEdge(Utf8JsonWriter writer, VdaEdge edge)
    {
        writer.WriteString("edgeId", edge.EdgeId);
        writer.WriteNumber("sequenceId", edge.SequenceId);
        writer.WriteOptional(names.EdgeDescription, edge.Description);
        writer.WriteBoolean("released", edge.Released);
        if (!names.IsThree)
        {
            writer.WriteString("startNodeId", edge.StartNodeId);
            writer.WriteString("endNodeId", edge.EndNodeId);
        }

        writer.WriteOptional(names.MaximumSpeedOfEdge, edge.MaxSpeed);
        writer.WriteObjects("actions", edge.Actions, actions.Write);
    }

    private VdaNode? ReadNode(JsonElement node)
    {
        if (node.Text("nodeId") is not { } id || node.Whole("sequenceId") is not { } sequence || node.Flag("released") is not { } released
            || !node.TryAll("actions", actions.Read, out var read))
        {
            return null;
        }

        return new(id, sequence, released)
        {
            Position = node.Child("nodePosition") is { } position ? ReadPosition(position) : null,
            Description = node.Text(names.NodeDescription),
            Actions = read,
        };
    }

    private static VdaNodePosition? ReadPosition(JsonElement position) =>
        position.Number("x") is { } x && position.Number("y") is { } y
            ? new(x, y, position.Text("mapId") ?? "")
            {
                Theta = position.Number("theta"),
                AllowedDeviationXY = position.Child("allowedDeviationXY") is { } ellipse ? Least(ellipse.Number("a"), ellipse.Number("b")) : position.Number("allowedDeviationXY"),
                AllowedDeviationTheta = position.Number("allowedDeviationTheta"),
            }
            : null;

    private static double? Least(double? a, double? b) => a is { } first && b is { } second ? Math.Min(first, second) : a ?? b;

    private VdaEdge? ReadEdge(JsonElement edge, Dictionary<int, string> nodeIds)
    {
        if (edge.Text("edgeId") is not { } id || edge.Whole("sequenceId") is not { } sequence || edge.Flag("released") is not { } released
            || !edge.TryAll("actions", actions.Read, out var read))
        {
            return null;
        }

        var start = edge.Text("startNodeId") ?? nodeIds.GetValueOrDefault(unchecked(sequence - 1), "");
        var end = edge.Text("endNodeId") ?? nodeIds.GetValueOrDefault(unchecked(sequence + 1), "");
        return new(id, sequence, released, start, end)
        {
            MaxSpeed = edge.Number(names.MaximumSpeedOfEdge),
            Description = edge.Text(names.EdgeDescription),
            Actions = read,
        };
    }
}
