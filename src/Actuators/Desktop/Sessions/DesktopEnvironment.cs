using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>The variables that bind a program to one virtual desktop and to nothing of the person's own.</summary>
internal static class DesktopEnvironment
{
    private static readonly string[] OfAnotherDesktop =
        ["WAYLAND_DISPLAY", "SESSION_MANAGER", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "DESKTOP_SESSION", "XDG_SESSION_ID", "LANGUAGE", "LANG", "GTK_MODULES"];

    /// <summary>Sets them.</summary>
    /// <param name="environment">A program's environment.</param>
    /// <param name="directory">The desktop's folder.</param>
    /// <param name="mark">The desktop's mark.</param>
    /// <param name="locale">The locale.</param>
    [SupportedOSPlatform("linux")]
    public static void Apply(IDictionary<string, string?> environment, string directory, string mark, string locale)
    {
        foreach (var variable in OfAnotherDesktop)
        {
            environment.Remove(variable);
        }

        environment[Watchdog.Variable] = mark;
        environment["XDG_RUNTIME_DIR"] = directory;
        environment["XAUTHORITY"] = Path.Combine(directory, XAuthority.FileName);
        environment["DBUS_SESSION_BUS_ADDRESS"] = BusAddressIn(directory);
        environment["XDG_CONFIG_HOME"] = Path.Combine(directory, "config");
        environment["XDG_CACHE_HOME"] = Path.Combine(directory, "cache");
        environment["XDG_DATA_HOME"] = Path.Combine(directory, "data");
        environment["GSETTINGS_BACKEND"] = "memory";
        environment["GDK_BACKEND"] = "x11";
        environment["QT_QPA_PLATFORM"] = "xcb";
        environment["SAL_USE_VCLPLUGIN"] = "gtk3";
        environment["ACCESSIBILITY_ENABLED"] = "1";
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1";
        environment["LC_ALL"] = locale;
    }

    /// <summary>Where the session bus of a desktop listens.</summary>
    /// <param name="directory">The desktop's folder.</param>
    /// <returns>Its address.</returns>
    public static string BusAddressIn(string directory) => $"unix:path={Path.Combine(directory, "bus")}";
}
