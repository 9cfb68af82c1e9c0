using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A warehouse: its map, its loads, and where robots start.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Map">Where robots drive.</param>
/// <param name="ChargingStations">Names of the stations that charge.</param>
/// <param name="Loads">What stands where.</param>
/// <param name="Starts">Where robots start; so many have room.</param>
public sealed record WarehouseScenario(
    string Name,
    RouteMap Map,
    EquatableList<string> ChargingStations,
    EquatableList<WarehouseLoad> Loads,
    EquatableList<WarehouseStart> Starts)
{
    /// <summary>The built-in warehouse: four docks, six shelves, a packing table and a charging station.</summary>
    public static WarehouseScenario BuiltIn { get; } = WarehouseScenarioReader.Read(EmbeddedText.Read("warehouse.json"), EmbeddedText.Read);

    /// <summary>A warehouse with room for so many robots: the built-in one while they fit, else a larger one drawn from the seed.</summary>
    /// <param name="robots">How many robots.</param>
    /// <param name="seed">Where a larger one's loads and starts come from.</param>
    /// <returns>The warehouse.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one robot.</exception>
    public static WarehouseScenario For(int robots, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(robots, 1);
        return robots <= BuiltIn.Starts.Count ? BuiltIn : WarehouseGrid.For(robots).Draw($"warehouse for {robots} robots", robots, seed);
    }
}
