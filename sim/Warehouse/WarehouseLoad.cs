namespace LamRobot.Sim;

/// <summary>A load of a warehouse, and the station where it stands at the start.</summary>
/// <param name="Id">Its id, unique in the warehouse.</param>
/// <param name="Type">Its type, such as <c>EPAL</c>.</param>
/// <param name="Station">The station, by its name on the map.</param>
public sealed record WarehouseLoad(string Id, string Type, string Station);
