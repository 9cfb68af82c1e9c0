namespace LamRobot.Bridge.Service;

/// <summary>The service as the system's own service manager runs it.</summary>
internal interface ISystemService
{
    /// <summary>What would be installed, for a person to read.</summary>
    string Description { get; }

    /// <summary>Installs and starts it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SetupException">It cannot be installed.</exception>
    Task<string> InstallAsync(CancellationToken cancellationToken);

    /// <summary>Stops and removes it; its settings, journal and ledger stay.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SetupException">It cannot be removed.</exception>
    Task<string> UninstallAsync(CancellationToken cancellationToken);

    /// <summary>Tells how it is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it runs, and what the service manager says.</returns>
    Task<(bool Runs, string Words)> StatusAsync(CancellationToken cancellationToken);
}
