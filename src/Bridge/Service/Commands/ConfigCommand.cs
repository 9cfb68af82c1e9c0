using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Checks, shows and describes the settings.</summary>
internal static class ConfigCommand
{
    private const string PolicyName = "policy";
    private const string SettingsName = "settings";

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Description = $"The file of settings. Default: {ConfigurationFile.UsualName} in the working folder, when it is there.", DefaultValueFactory = _ => null };
        var check = new Command("check", "Tells everything that is wrong with the settings, the environment's too, with line and column; exits with 0 when nothing is.") { file };
        check.SetAction((parsed, _) => CheckAsync(terminal, (RootCommand)parsed.RootCommandResult.Command, parsed.GetValue(file)));
        var show = new Command("show", "Writes the settings as they count, and where each comes from; passwords are left out.") { file };
        show.SetAction((parsed, _) => ShowAsync(terminal, (RootCommand)parsed.RootCommandResult.Command, parsed.GetValue(file)));
        var what = new Argument<string>("what") { Description = "Which file.", DefaultValueFactory = _ => SettingsName };
        what.AcceptOnlyFromAmong(SettingsName, PolicyName);
        var schema = new Command("schema", "Writes the JSON schema of the file of settings, or of the policy; editors complete and check with it.") { what };
        schema.SetAction(async (parsed, cancellationToken) =>
        {
            var root = (RootCommand)parsed.RootCommandResult.Command;
            await terminal.Out.WriteAsync((parsed.GetValue(what) == PolicyName ? PolicySchema.Create() : ConfigurationSchema.Of(ConfigurationSettings.Keys(root))).AsMemory(), cancellationToken);
            return ExitCode.Success;
        });
        return new Command("config", "Checks, shows and describes the settings (docs/configuration.md).") { check, show, schema };
    }

    private static async Task<int> CheckAsync(Terminal terminal, RootCommand root, string? file)
    {
        var settings = ConfigurationSettings.Read(file, ConfigurationSettings.Keys(root), ConfigurationEnvironment.OfProcess());
        var problems = ConfigurationCheck.Problems(root, settings);
        foreach (var line in problems.Select(problem => problem.ToString()).Concat(ConfigurationCheck.Warnings(settings).Select(warning => $"warning: {warning}")))
        {
            await terminal.Error.WriteLineAsync(line);
        }

        if (problems.Count == 0)
        {
            await terminal.Out.WriteLineAsync($"{settings.File ?? "No file"}: {settings.Values.Count} settings, all right.");
        }

        return problems.Count == 0 ? ExitCode.Success : ExitCode.BadUsage;
    }

    private static async Task<int> ShowAsync(Terminal terminal, RootCommand root, string? file)
    {
        var keys = ConfigurationSettings.Keys(root);
        var settings = ConfigurationSettings.Read(file, keys, ConfigurationEnvironment.OfProcess());
        if (settings.Problems is [var problem, ..])
        {
            throw new SetupException(problem.ToString(), "lamrobot config check tells everything that is wrong.");
        }

        foreach (var key in keys)
        {
            await terminal.Out.WriteLineAsync(Line(key, settings.Values.FirstOrDefault(value => value.Key.Name == key.Name)));
        }

        return ExitCode.Success;
    }

    private static string Line(ConfigurationKey key, ConfigurationValue? value)
    {
        if (value is null)
        {
            return key.Default is { } usual ? $"# {key.Name}: {usual}  # default" : $"# {key.Name}:";
        }

        var texts = value.Values.Select(text => key.Kind is ConfigurationKind.Text or ConfigurationKind.List ? $"\"{SecretMask.Hide(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : text);
        return $"{key.Name}: {(key.Kind == ConfigurationKind.List ? $"[{string.Join(", ", texts)}]" : texts.First())}  # {value.Origin}";
    }
}
