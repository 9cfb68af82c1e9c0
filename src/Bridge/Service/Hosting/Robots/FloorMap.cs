using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Bridge.Service;

/// <summary>Reads the map of the floor that robots drive on.</summary>
internal static class FloorMap
{
    /// <summary>Reads it.</summary>
    /// <param name="path">A file in the layout interchange format; no map when null.</param>
    /// <returns>The map.</returns>
    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static RouteMap Read(string? path)
    {
        try
        {
            return path is null ? RouteMap.Empty : LifReader.Read(path);
        }
        catch (MapException exception)
        {
            throw new SetupException(exception.Message, "docs/maps.md says what a map looks like.", exception);
        }
    }
}
