namespace LamRobot.Actuators.Desktop;

/// <summary>Lists the programs of a desktop by their names, so that a person can say which may be touched.</summary>
public static class DesktopPrograms
{
    /// <summary>Lists them.</summary>
    /// <param name="sessionBusAddress">Where the session's bus listens; null for the one of the environment.</param>
    /// <param name="timeProvider">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their names, as <see cref="DesktopActuatorOptions.AllowedPrograms"/> takes them.</returns>
    /// <exception cref="DesktopUnavailableException">There is no desktop, or it has no accessibility bus.</exception>
    public static async ValueTask<IReadOnlyList<string>> ListAsync(string? sessionBusAddress, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return NativeWindow.ListPrograms();
        }

        var bus = await AccessibilityBus.ConnectAsync(sessionBusAddress, new BusOptions(), timeProvider, cancellationToken).ConfigureAwait(false);
        await using var closing = bus.ConfigureAwait(false);
        var tree = await TreeReader.ReadAsync(bus.Desktop, new TreeOptions { MaximumDepth = 1 }, cancellationToken).ConfigureAwait(false);
        return [.. (tree?.Children ?? []).Select(program => program.Name).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
