using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A warehouse as its scenario file tells; the map stands in a file of its own.</summary>
internal sealed record WarehouseFile(
    string Name,
    string Map,
    EquatableList<string> ChargingStations,
    EquatableList<WarehouseLoad> Loads,
    EquatableList<WarehouseStart> Robots);
