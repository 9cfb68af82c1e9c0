using System.Text.Json;
using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Sim;

/// <summary>Reads a warehouse and checks that it can be; an error names the line or the field.</summary>
internal static class WarehouseScenarioReader
{
    /// <param name="json">The scenario file.</param>
    /// <param name="open">Reads the map's file by the name that the scenario gives.</param>
    /// <exception cref="ScenarioException">The text is no warehouse, or its map is none.</exception>
    public static WarehouseScenario Read(string json, Func<string, string> open)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, ScenarioJson.Default.WarehouseFile) ?? throw new ScenarioException("The scenario is null.");
            var map = LifReader.Parse(open(file.Map), file.Map);
            Check(file, map);
            return new(file.Name, map, file.ChargingStations, file.Loads, file.Robots);
        }
        catch (JsonException error)
        {
            throw new ScenarioException($"Line {error.LineNumber + 1}, field {error.Path}: {error.Message}", error);
        }
        catch (MapException error)
        {
            throw new ScenarioException(error.Message, error);
        }
    }

    private static void Check(WarehouseFile file, RouteMap map)
    {
        foreach (var (name, index) in file.ChargingStations.Select(static (name, index) => (name, index)))
        {
            Require(map.FindStation(name) is not null, $"chargingStations[{index}]", $"there is no station {name}");
        }

        foreach (var (load, index) in file.Loads.Select(static (load, index) => (load, index)))
        {
            Require(map.FindStation(load.Station) is not null, $"loads[{index}].station", $"there is no station {load.Station}");
            Require(file.Loads.Count(other => other.Id == load.Id) == 1, $"loads[{index}].id", $"{load.Id} stands there twice");
        }

        Require(file.Robots.Count > 0, "robots", "at least one robot is needed");
        foreach (var (start, index) in file.Robots.Select(static (start, index) => (start, index)))
        {
            Require(map.FindNode(start.Node) is not null, $"robots[{index}].node", $"there is no node {start.Node}");
            Require(file.Robots.Count(other => other.Node == start.Node) == 1, $"robots[{index}].node", $"two robots start at {start.Node}");
        }
    }

    private static void Require(bool condition, string field, string complaint)
    {
        if (!condition)
        {
            throw new ScenarioException($"{field}: {complaint}.");
        }
    }
}
