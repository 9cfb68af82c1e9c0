using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Sim;

/// <summary>Which loads stand at which station.</summary>
internal sealed class Stock(IEnumerable<WarehouseLoad> loads)
{
    private readonly List<WarehouseLoad> standing = [.. loads];

    public IReadOnlyList<WarehouseLoad> Standing => standing;

    /// <summary>Takes a load from a station: the one that is named, else the first of the type, else the first.</summary>
    /// <returns>The load, or null when no such load stands there.</returns>
    public WarehouseLoad? Find(MapStation station, string? id, string? type) =>
        standing.FirstOrDefault(load => station.IsCalled(load.Station) && (id is null || load.Id == id) && (type is null || load.Type == type));

    public void Remove(WarehouseLoad load) => standing.Remove(load);

    public void Put(WarehouseLoad load, MapStation station) => standing.Add(load with { Station = station.Name });
}
