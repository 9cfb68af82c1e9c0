using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A way from one node to another, in this direction only.</summary>
/// <param name="Id">Its id, unique in the map.</param>
/// <param name="From">The node where it begins.</param>
/// <param name="To">The node where it ends.</param>
/// <param name="Length">Metres.</param>
public sealed record MapEdge(string Id, string From, string To, double Length)
{
    /// <summary>Metres per second; no limit when null.</summary>
    public double? MaxSpeed { get; init; }

    /// <summary>What every robot has to do on it.</summary>
    public EquatableList<MapAction> Actions { get; init => field = value ?? []; } = [];
}
