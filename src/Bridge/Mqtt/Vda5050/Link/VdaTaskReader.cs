using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Reads what a step asks of a robot.</summary>
internal static class VdaTaskReader
{
    /// <summary>Reads a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="actions">What the robot can do.</param>
    /// <param name="factsheet">The same in its own words.</param>
    /// <param name="map">The stations.</param>
    /// <param name="position">Where the robot believes to be.</param>
    /// <param name="refusal">Why it cannot be done.</param>
    /// <returns>The task, or null when it cannot be done.</returns>
    public static VdaTask? Read(ActionStep step, FactsheetActions actions, VdaFactsheet factsheet, RouteMap map, VdaPosition? position, out ActionResult? refusal)
    {
        if (step.Action == FactsheetActions.GoTo)
        {
            return Drive(step, map, out refusal);
        }

        if (step.Action == FactsheetPosition.Name && actions.Position is { } relocation)
        {
            return Named(step, FactsheetPosition.Station, map, out refusal) is { } here
                ? new(step) { Action = relocation.ToVda(here, map, position, VdaOrderIds.Action(step.Id, factsheet.MaximumIdLength)), Instant = true, Relocates = true }
                : null;
        }

        if (actions.Find(step.Action) is not { } action)
        {
            refusal = ActionResult.Rejection(ResultCode.DeviceRejected, $"The robot has no action '{step.Action}'.");
            return null;
        }

        if (action.ToVda(step, VdaOrderIds.Action(step.Id, factsheet.MaximumIdLength), out var reason) is { } asked)
        {
            return Act(step, action, asked, Blocking(action, factsheet), map, out refusal);
        }

        refusal = ActionResult.Rejection(ResultCode.BadArgument, reason ?? "An argument does not fit.");
        return null;
    }

    private static VdaTask? Drive(ActionStep step, RouteMap map, out ActionResult? refusal)
    {
        double? speed = step.Arguments.TryGetValue(FactsheetActions.GoToSpeed, out var fast) ? fast.AsNumber() : null;
        return Named(step, FactsheetActions.GoToStation, map, out refusal) is { } station ? new(step) { Station = station, MaxSpeed = speed } : null;
    }

    // What is done at once, or while it drives, blocks as little as the robot allows.
    private static VdaTask? Act(ActionStep step, FactsheetAction action, VdaAction asked, VdaBlockingType least, RouteMap map, out ActionResult? refusal)
    {
        refusal = null;
        if (action.StationOf(step) is { } name)
        {
            return At(name, map, out refusal) is { } station
                ? new(step) { Station = station, Action = action.OnTheWay ? asked with { BlockingType = least } : asked, OnTheWay = action.OnTheWay }
                : null;
        }

        if (action is { OnTheWay: true, AtOnce: false })
        {
            refusal = ActionResult.Rejection(ResultCode.BadArgument, $"{action.Spec.Name} is done while the robot drives: it needs {action.StationParameter}.");
            return null;
        }

        return action.AtOnce ? new(step) { Action = asked with { BlockingType = least }, Instant = true } : new(step) { Action = asked };
    }

    private static MapStation? Named(ActionStep step, string parameter, RouteMap map, out ActionResult? refusal) =>
        At(step.Arguments.TryGetValue(parameter, out var station) ? station.AsText() ?? "" : "", map, out refusal);

    private static MapStation? At(string name, RouteMap map, out ActionResult? refusal)
    {
        var station = map.FindStation(name);
        refusal = station is null ? ActionResult.Rejection(ResultCode.UnknownEntity, $"The map '{map.Name}' has no station '{name}'.") : null;
        return station;
    }

    private static VdaBlockingType Blocking(FactsheetAction action, VdaFactsheet factsheet) =>
        factsheet.Actions.First(each => each.ActionType == action.ActionType).BlockingTypes is { Count: > 0 } allowed ? allowed.Min() : VdaBlockingType.None;
}
