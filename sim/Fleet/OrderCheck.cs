using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Checks that an order is well-formed, leads along ways that are there, and asks for nothing that the robot cannot do.</summary>
internal sealed class OrderCheck(RouteMap map, SkillBook skills, VdaRobotOptions options)
{
    /// <summary>Says what is wrong; null when nothing is.</summary>
    public OrderRefusal? Check(VdaOrder order) => Shape(order) ?? Sequence(order) ?? Ways(order) ?? Actions(order);

    private static OrderRefusal Malformed(string reason, (string Name, string Value)? about = null) => new(RobotErrorKind.Validation, reason) { About = about };

    private OrderRefusal? Shape(VdaOrder order) => order switch
    {
        { OrderId: "" } => Malformed("The order has no id."),
        { OrderUpdateId: < 0 } => Malformed("The update's number is below 0."),
        { Nodes.Count: 0 } => Malformed("The order has no nodes."),
        _ when order.Edges.Count != order.Nodes.Count - 1 => Malformed($"{order.Nodes.Count} nodes need {order.Nodes.Count - 1} edges, not {order.Edges.Count}."),
        _ when order.Nodes.Count > options.MaximumNodes => Malformed($"The order has {order.Nodes.Count} nodes; {options.MaximumNodes} are the most."),
        _ when !order.Nodes[0].Released => Malformed("The first node is not released.", ("nodeId", order.Nodes[0].NodeId)),
        _ => null,
    };

    private static OrderRefusal? Sequence(VdaOrder order)
    {
        for (var index = 0; index < order.Nodes.Count; index++)
        {
            var node = order.Nodes[index];
            if (node.SequenceId < 0 || node.SequenceId % 2 != 0 || node.SequenceId != order.Nodes[0].SequenceId + (2 * index))
            {
                return Malformed($"The node '{node.NodeId}' has the sequence number {node.SequenceId}; nodes have even ones without gaps.", ("nodeId", node.NodeId));
            }

            if (index > 0 && Step(order.Nodes[index - 1], order.Edges[index - 1], node) is { } wrong)
            {
                return Malformed(wrong, ("edgeId", order.Edges[index - 1].EdgeId));
            }
        }

        return null;
    }

    private static string? Step(VdaNode from, VdaEdge edge, VdaNode to) => edge switch
    {
        _ when edge.SequenceId != from.SequenceId + 1 => $"The edge '{edge.EdgeId}' has the sequence number {edge.SequenceId}, not {from.SequenceId + 1}.",
        _ when edge.StartNodeId != from.NodeId || edge.EndNodeId != to.NodeId => $"The edge '{edge.EdgeId}' does not lead from '{from.NodeId}' to '{to.NodeId}'.",
        _ when edge.Released != to.Released || (to.Released && !from.Released) => $"The edge '{edge.EdgeId}' and its nodes are not released one after the other.",
        _ => null,
    };

    private OrderRefusal? Ways(VdaOrder order)
    {
        var maps = map.Nodes.Select(static node => node.MapId).ToHashSet(StringComparer.Ordinal);
        foreach (var node in order.Nodes)
        {
            if (node.Position is { MapId.Length: > 0 } position && !maps.Contains(position.MapId))
            {
                return new(RobotErrorKind.UnknownMap, $"The map '{position.MapId}' is not known.") { About = ("nodeId", node.NodeId) };
            }

            if (node.Position is null && map.FindNode(node.NodeId) is null)
            {
                return new(RobotErrorKind.NoRoute, $"The node '{node.NodeId}' is on no map, and has no position.") { About = ("nodeId", node.NodeId) };
            }
        }

        var missing = order.Edges.FirstOrDefault(edge => map.FindNode(edge.StartNodeId) is not null && map.FindNode(edge.EndNodeId) is not null && !Leads(edge));
        return missing is null
            ? null
            : new(RobotErrorKind.NoRoute, $"No way leads from '{missing.StartNodeId}' to '{missing.EndNodeId}'.") { About = ("edgeId", missing.EdgeId) };
    }

    private bool Leads(VdaEdge edge) => map.Edges.Any(way => way.From == edge.StartNodeId && way.To == edge.EndNodeId);

    private OrderRefusal? Actions(VdaOrder order)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var asked = order.Nodes.SelectMany(static node => node.Actions.Select(static action => (action, VdaActionScope.Node)))
            .Concat(order.Edges.SelectMany(static edge => edge.Actions.Select(static action => (action, VdaActionScope.Edge))));
        foreach (var (action, scope) in asked)
        {
            if (!ids.Add(action.ActionId))
            {
                return Malformed($"Two actions have the id '{action.ActionId}'.", ("actionId", action.ActionId));
            }

            if (Problem(action, scope) is { } problem)
            {
                return new(RobotErrorKind.OrderAction, problem) { About = ("actionId", action.ActionId) };
            }
        }

        return null;
    }

    /// <summary>Says why an action cannot be done; null when it can.</summary>
    public string? Problem(VdaAction action, VdaActionScope scope)
    {
        if (skills.Find(action.ActionType) is not { } skill)
        {
            return $"The action '{action.ActionType}' is not known.";
        }

        if (!skill.Scopes.Contains(scope))
        {
            return $"The action '{action.ActionType}' cannot be done there.";
        }

        var missing = skill.Parameters.FirstOrDefault(parameter => !parameter.IsOptional && !action.Parameters.ContainsKey(parameter.Key));
        return missing is null ? null : $"The action '{action.ActionType}' needs '{missing.Key}'.";
    }
}
