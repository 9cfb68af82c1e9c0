namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A point of the map where a robot can stand.</summary>
/// <param name="Id">Its id, unique in the map.</param>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="MapId">The robots' own map that the coordinates belong to.</param>
public sealed record MapNode(string Id, double X, double Y, string MapId)
{
    /// <summary>The heading in which it must be reached, in radians; any when null.</summary>
    public double? Heading { get; init; }
}
