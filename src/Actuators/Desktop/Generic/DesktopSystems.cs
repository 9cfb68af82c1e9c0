namespace LamRobot.Actuators.Desktop;

/// <summary>Opens the desktop of the system that this runs on.</summary>
internal static class DesktopSystems
{
    /// <summary>Opens it.</summary>
    /// <param name="options">Where it is, and how patient to be.</param>
    /// <param name="timeProvider">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What speaks to it.</returns>
    /// <exception cref="DesktopUnavailableException">There is none.</exception>
    public static async ValueTask<IDesktopSystem> OpenAsync(DesktopActuatorOptions options, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        OperatingSystem.IsWindows()
            ? WindowsDesktop.Open(options, timeProvider)
            : await AccessibleDesktop.OpenAsync(options, timeProvider, cancellationToken).ConfigureAwait(false);
}
