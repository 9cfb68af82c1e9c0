using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Telling a robot where it is, in words of the map: "you are at dock 3".</summary>
/// <remarks>A robot that believes a wrong place drives by it, so a person is asked each time.</remarks>
public sealed class FactsheetPosition
{
    /// <summary>The action's name.</summary>
    public const string Name = "set_position";

    /// <summary>The parameter that says where.</summary>
    public const string Station = "station";

    // As 2.x, and as 3.0 calls it.
    private static readonly string[] Types = ["initPosition", "initializePosition"];
    private static readonly string[] Keys = ["x", "y", "theta", "mapId", "lastNodeId"];
    private readonly VdaActionDescription source;

    private FactsheetPosition(VdaActionDescription source, string robotId)
    {
        this.source = source;
        Spec = new(Name)
        {
            Description = "Tells the robot where it is now: you are at this station. It does not move.",
            Effect = ActionEffect.Irreversible,
            Parameters = [new(Station, ParameterKind.Entity) { Description = "The station where the robot stands.", Required = true, EntityKinds = [FactsheetActions.StationKind] }],
            Ensures = [new(robotId, "at", $"{{{Station}}}")],
        };
    }

    /// <summary>As a plan asks for it.</summary>
    public ActionSpec Spec { get; }

    /// <summary>Finds it in a factsheet.</summary>
    /// <param name="factsheet">The factsheet.</param>
    /// <param name="robotId">The robot's id.</param>
    /// <returns>The action, or null when the robot does not have it, or wants to be told more than a map says.</returns>
    internal static FactsheetPosition? Of(VdaFactsheet factsheet, string robotId) =>
        factsheet.Actions.FirstOrDefault(action => Types.Contains(action.ActionType, StringComparer.OrdinalIgnoreCase) && action.Scopes.Contains(VdaActionScope.Instant)) is { } source
        && source.Parameters.All(parameter => parameter.IsOptional || Keys.Contains(parameter.Key, StringComparer.Ordinal))
            ? new(source, robotId)
            : null;

    /// <summary>Makes the robot's action.</summary>
    /// <param name="station">Where it is.</param>
    /// <param name="map">The map.</param>
    /// <param name="known">Where it believes to be: which node of a station with several, and the heading where the map has none, are taken from it.</param>
    /// <param name="actionId">The action's id.</param>
    internal VdaAction ToVda(MapStation station, RouteMap map, VdaPosition? known, string actionId)
    {
        var believed = known is { Localized: true } ? known : null;
        var nodes = station.Nodes.Select(id => map.FindNode(id)!);
        var node = believed is null ? nodes.First() : nodes.MinBy(each => double.Hypot(each.X - believed.X, each.Y - believed.Y))!;
        var values = new (string Key, ArgumentValue Value)[]
        {
            ("x", node.X), ("y", node.Y), ("theta", node.Heading ?? believed?.Theta ?? 0), ("mapId", node.MapId), ("lastNodeId", node.Id),
        };
        return new(source.ActionType, actionId)
        {
            BlockingType = VdaBlockingType.None,
            Parameters = EquatableMap.Of([.. values.Where(each => source.Parameters.Count == 0 || source.Parameters.Any(parameter => parameter.Key == each.Key))]),
        };
    }
}
