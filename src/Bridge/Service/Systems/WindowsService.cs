using System.Runtime.Versioning;

namespace LamRobot.Bridge.Service;

/// <summary>The service under Windows' service control manager.</summary>
/// <param name="program">The program.</param>
/// <param name="configuration">The file of settings.</param>
/// <param name="state">The folder of its journal and ledger.</param>
/// <param name="runner">Runs Windows' programs.</param>
internal sealed class WindowsService(string program, string configuration, string state, ICommandRunner runner) : ISystemService
{
    /// <summary>Its name.</summary>
    public const string Name = "LamRobot";

    private const string Manager = "sc.exe";

    // A service of its own account, which has no more rights than any user.
    private const string Account = @"NT AUTHORITY\LocalService";

    /// <inheritdoc />
    public string Description => string.Join('\n', Commands().Select(command => $"{Manager} {string.Join(' ', command.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word))}"));

    private string Line => $"{program} run --serve --config \"{configuration}\" --journal \"{Path.Combine(state, "missions.jsonl")}\" --ledger \"{Path.Combine(state, "commands.db")}\"";

    /// <summary>Where Windows keeps what services of all users need.</summary>
    /// <returns>The folder.</returns>
    [SupportedOSPlatform("windows")]
    public static string Folder() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), Name);

    /// <inheritdoc />
    public async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(state);
        await GrantAsync(cancellationToken);
        foreach (var command in Commands())
        {
            await RequireAsync(Manager, command, cancellationToken);
        }

        return $"Installed as the service {Name}; it runs, and starts with Windows. Its settings are in {configuration}.";
    }

    /// <inheritdoc />
    public async Task<string> UninstallAsync(CancellationToken cancellationToken)
    {
        // One that does not run cannot be stopped, and is removed all the same.
        await runner.RunAsync(Manager, ["stop", Name], cancellationToken);
        await RequireAsync(Manager, ["delete", Name], cancellationToken);
        return $"Removed. {configuration} and {state} stay.";
    }

    /// <inheritdoc />
    public async Task<(bool Runs, string Words)> StatusAsync(CancellationToken cancellationToken)
    {
        var (code, words) = await runner.RunAsync(Manager, ["query", Name], cancellationToken);
        return (code == 0 && words.Contains("RUNNING", StringComparison.Ordinal), words);
    }

    private IReadOnlyList<IReadOnlyList<string>> Commands() =>
    [
        ["create", Name, "binPath=", Line, "start=", "auto", "obj=", Account, "DisplayName=", Name],
        ["description", Name, "Does with robots what people say."],
        ["failure", Name, "reset=", "86400", "actions=", "restart/5000/restart/5000/restart/60000"],
        ["sidtype", Name, "unrestricted"],
        ["start", Name],
    ];

    private async Task GrantAsync(CancellationToken cancellationToken) => await RequireAsync("icacls.exe", [state, "/grant", $"{Account}:(OI)(CI)M"], cancellationToken);

    private async Task RequireAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (code, output) = await runner.RunAsync(tool, arguments, cancellationToken);
        if (code != 0)
        {
            throw new SetupException($"{tool} {string.Join(' ', arguments)} failed: {output}", "Installing needs an administrator's console; --print shows what would be done.");
        }
    }
}
