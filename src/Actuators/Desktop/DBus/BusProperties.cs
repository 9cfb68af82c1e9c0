namespace LamRobot.Actuators.Desktop;

/// <summary>The interface by which properties are read and set.</summary>
internal static class BusProperties
{
    /// <summary>Its name.</summary>
    public const string Interface = "org.freedesktop.DBus.Properties";
}
