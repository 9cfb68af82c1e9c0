using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Gives actions their effect in the world, and notes that they were done.</summary>
internal sealed class RobotWork(WarehouseWorld world, Carrier carrier)
{
    private const double Reach = 0.5;

    /// <summary>Does what an action asks for.</summary>
    /// <returns>Whether it had its effect, and the result in words; null when there is nothing to say.</returns>
    public (bool Succeeded, string? Result) Do(VdaAction action)
    {
        var (problem, result) = action.ActionType switch
        {
            SkillBook.Pick => Pick(action),
            SkillBook.Drop => Drop(action),
            SkillBook.StartCharging => StartCharging(),
            SkillBook.StopCharging => StopCharging(),
            _ => (null, null),
        };
        world.Note(new(carrier.Id, action.ActionType, action.ActionId, action.Parameters, problem is null, world.Elapsed));
        return (problem is null, problem ?? result);
    }

    private static string? Text(VdaAction action, string key) => action.Parameters.TryGetValue(key, out var value) ? value.ToString() : null;

    private (string? Problem, string? Result) Pick(VdaAction action)
    {
        if (carrier.Load is { } carried)
        {
            return ($"{carried.Id} is on the robot already", null);
        }

        if (Station(action, out var problem) is not { } station)
        {
            return (problem, null);
        }

        if (world.Stock.Find(station, Text(action, "loadId"), Text(action, "loadType")) is not { } load)
        {
            return ($"no such load stands at {station.Name}", null);
        }

        if (world.Slips())
        {
            return ($"{load.Id} slipped", null);
        }

        world.Stock.Remove(load);
        carrier.Load = load;
        return (null, $"took {load.Id} from {station.Name}");
    }

    private (string? Problem, string? Result) Drop(VdaAction action)
    {
        if (carrier.Load is not { } load)
        {
            return ("there is no load on the robot", null);
        }

        if (Station(action, out var problem) is not { } station)
        {
            return (problem, null);
        }

        world.Stock.Put(load, station);
        carrier.Load = null;
        return (null, $"put {load.Id} down at {station.Name}");
    }

    private (string? Problem, string? Result) StartCharging()
    {
        var here = world.Scenario.ChargingStations.Any(name => world.Map.FindStation(name) is { } station && IsAt(station));
        carrier.Charging |= here;
        return here ? (null, null) : ("the robot is at no charging station", null);
    }

    private (string? Problem, string? Result) StopCharging()
    {
        carrier.Charging = false;
        return (null, null);
    }

    /// <summary>The station that is named, or else the one where the robot is; null when the robot is not there.</summary>
    private MapStation? Station(VdaAction action, out string? problem)
    {
        var name = Text(action, "stationName");
        var station = name is null ? world.Map.Stations.FirstOrDefault(IsAt) : world.Map.FindStation(name);
        problem = (station, name) switch
        {
            (null, null) => "the robot is at no station",
            (null, _) => $"there is no station '{name}'",
            _ => IsAt(station) ? null : $"the robot is not at {station.Name}",
        };
        return problem is null ? station : null;
    }

    private bool IsAt(MapStation station) =>
        station.Nodes.Any(id => world.Map.FindNode(id) is { } node && double.Hypot(node.X - carrier.X, node.Y - carrier.Y) <= Reach);
}
