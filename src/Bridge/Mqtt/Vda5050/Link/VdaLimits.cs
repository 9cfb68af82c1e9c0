using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Checks an order against what the robot's factsheet says that it can take, before anything is sent.</summary>
internal static class VdaLimits
{
    /// <summary>Says which limit would be broken; null when none would.</summary>
    public static string? Check(VdaOrderDraft draft, VdaFactsheet factsheet)
    {
        var ids = draft.Route.Nodes.Select(node => node.Id).Concat(draft.Route.Edges.Select(edge => edge.Id));
        if (ids.FirstOrDefault(id => id.Length > factsheet.MaximumIdLength) is { } id)
        {
            return $"the id '{id}' of the map has {id.Length} signs, and the robot takes {factsheet.MaximumIdLength}";
        }

        if (draft.End > 0 && (factsheet.MaximumNodes < 2 || factsheet.MaximumEdges < 1))
        {
            return "the robot takes no order with two nodes, so it cannot be led along a way";
        }

        return draft.Task is { Action: not null, OnTheWay: false } && factsheet.MaximumNodeActions < 1 ? "the robot takes no actions on nodes" : CheckEdges(draft, factsheet);
    }

    // A robot that tells no actions is believed to know those of its map.
    private static string? CheckEdges(VdaOrderDraft draft, VdaFactsheet factsheet)
    {
        var able = factsheet.Actions.Where(action => action.Scopes.Contains(VdaActionScope.Edge)).Select(action => action.ActionType).ToHashSet(StringComparer.Ordinal);
        foreach (var place in Enumerable.Range(0, draft.End))
        {
            var (edge, actions) = (draft.Route.Edges[place].Id, draft.ActionsOn(place).ToList());
            if (actions.Count > factsheet.MaximumEdgeActions)
            {
                return $"the edge '{edge}' would have {actions.Count} actions, and the robot takes {factsheet.MaximumEdgeActions}";
            }

            if (factsheet.Actions.Count > 0 && actions.Find(action => !able.Contains(action.ActionType)) is { } unknown)
            {
                return $"the map asks for '{unknown.ActionType}' on the edge '{edge}', which the robot cannot do there";
            }
        }

        return null;
    }

    /// <summary>Splits instant actions into messages that the robot can take.</summary>
    public static IEnumerable<EquatableList<VdaAction>> Split(IReadOnlyList<VdaAction> actions, VdaFactsheet? factsheet) =>
        actions.Chunk(Math.Max(factsheet?.MaximumInstantActions ?? actions.Count, 1)).Select(chunk => chunk.ToEquatableList());
}
