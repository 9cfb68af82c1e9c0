namespace LamRobot.Bridge.Service;

/// <summary>The service under systemd.</summary>
/// <param name="unit">Its unit.</param>
/// <param name="root">Where the system's files are; <c>/</c>.</param>
/// <param name="runner">Runs systemd's programs.</param>
internal sealed class SystemdService(SystemdUnit unit, string root, ICommandRunner runner) : ISystemService
{
    private const string Manager = "systemctl";
    private const string FirstSettings = """
        # LamRobot's settings: lamrobot config schema lists them, docs/configuration.md describes them.
        # After a change: lamrobot config check, then systemctl restart lamrobot.
        port: 8080

        """;

    /// <inheritdoc />
    public string Description => unit.ToString();

    private string UnitFile => Path.Combine(root, "etc/systemd/system", SystemdUnit.Name);

    private string SettingsFile => Path.Combine(root, unit.Configuration.TrimStart('/'));

    /// <inheritdoc />
    public async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        if ((await runner.RunAsync("id", ["-u", SystemdUnit.User], cancellationToken)).Code != 0)
        {
            await RequireAsync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SystemdUnit.User], cancellationToken);
        }

        await WriteSettingsAsync(cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(UnitFile)!);
        await File.WriteAllTextAsync(UnitFile, unit.ToString(), cancellationToken);
        await RequireAsync(Manager, ["daemon-reload"], cancellationToken);
        await RequireAsync(Manager, ["enable", "--now", SystemdUnit.Name], cancellationToken);
        return $"Installed as {UnitFile}; it runs, and starts with the system. Its settings are in {SettingsFile}, its log is journalctl -u lamrobot.";
    }

    /// <inheritdoc />
    public async Task<string> UninstallAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(UnitFile))
        {
            throw new SetupException($"There is no {UnitFile}.", "Nothing is installed: lamrobot service status says what is.");
        }

        await RequireAsync(Manager, ["disable", "--now", SystemdUnit.Name], cancellationToken);
        File.Delete(UnitFile);
        await RequireAsync(Manager, ["daemon-reload"], cancellationToken);
        return $"Removed. {SettingsFile} and {SystemdUnit.State} stay, and so does the user {SystemdUnit.User}.";
    }

    /// <inheritdoc />
    public async Task<(bool Runs, string Words)> StatusAsync(CancellationToken cancellationToken)
    {
        var (code, words) = await runner.RunAsync(Manager, ["status", "--no-pager", "--lines=0", SystemdUnit.Name], cancellationToken);
        return (code == 0, words);
    }

    // Tokens and passwords may stand in the settings: the service may read them, and nobody else but root.
    private async Task WriteSettingsAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(SettingsFile))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(SettingsFile)!);
        await File.WriteAllTextAsync(SettingsFile, FirstSettings, cancellationToken);
        await RequireAsync("chown", [$"root:{SystemdUnit.User}", SettingsFile], cancellationToken);
        await RequireAsync("chmod", ["0640", SettingsFile], cancellationToken);
    }

    private async Task RequireAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (code, output) = await runner.RunAsync(program, arguments, cancellationToken);
        if (code != 0)
        {
            throw new SetupException($"{program} {string.Join(' ', arguments)} failed: {output}", "Installing needs root and a running systemd; --print shows what would be installed.");
        }
    }
}
