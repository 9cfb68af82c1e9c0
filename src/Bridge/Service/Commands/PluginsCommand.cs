using System.CommandLine;
using System.Text.Json;
using LamRobot.Actuators.Plugins;

namespace LamRobot.Bridge.Service;

/// <summary>Lists and checks plug-ins, says whose may run, and signs one's own.</summary>
internal static class PluginsCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal) => new("plugins", "Lists and checks plug-ins, and says whose may run (docs/plugins.md).")
    {
        List(terminal), Verify(terminal), Trust(terminal), Sign(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var folder = Folder();
        var json = SharedOptions.Json();
        var command = new Command("list", "Lists the plug-ins and those whose plug-ins may run.") { folder, json };
        command.SetAction(async (parsed, _) =>
        {
            var checks = Check(PluginFolder.Of(parsed.GetValue(folder)));
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(checks, ServiceJson.Default.ListPluginCheck));
                return ExitCode.Success;
            }

            Tell(terminal, checks);
            terminal.Line($"Trusted: {(Keys().Names is { Count: > 0 } names ? string.Join(", ", names) : "nobody")}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var folder = Folder();
        var command = new Command("verify", "Checks every plug-in: signed by someone who is trusted, and not changed since. Exits with 1 when one may not run.") { folder };
        command.SetAction(parsed =>
        {
            var checks = Check(PluginFolder.Of(parsed.GetValue(folder)));
            Tell(terminal, checks);
            return checks.TrueForAll(check => check.MayRun) ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static Command Trust(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "Whose key it is." };
        var key = new Argument<string>("key") { Description = "File with the public key, in PEM, from its owner's own page." };
        var command = new Command("trust", "Lets plug-ins run that this key has signed. A plug-in may do whatever this program may.") { name, key };
        command.SetAction(parsed => WithKeys(() =>
        {
            var print = Keys().Trust(parsed.GetRequiredValue(name), File.ReadAllText(parsed.GetRequiredValue(key)));
            terminal.Line($"Plug-ins of {parsed.GetRequiredValue(name)} may run now. Compare the key's fingerprint with what its owner says: [bold]{print}[/]");
        }));
        return command;
    }

    private static Command Sign(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The plug-in's folder, as dotnet publish makes it." };
        var entry = new Option<string>("--entry") { Description = "The assembly with the actuators.", HelpName = "NAME.dll", Required = true };
        var key = new Option<string>("--key") { Description = "File of the private key; it is made when it is not there, and the public key beside it with the ending .pub.pem.", HelpName = "FILE", Required = true };
        var version = new Option<string>("--version-of-plugin") { Description = "The plug-in's version.", HelpName = "V", DefaultValueFactory = _ => "1.0.0" };
        var command = new Command("sign", "Lists a plug-in's files with their sums and signs the list.") { folder, entry, key, version };
        command.SetAction(parsed => WithKeys(() =>
        {
            var file = parsed.GetRequiredValue(key);
            if (!File.Exists(file))
            {
                File.WriteAllText(file + ".pub.pem", PluginSigner.MakeKey(file));
            }

            var list = PluginSigner.Sign(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(entry), parsed.GetRequiredValue(version), File.ReadAllText(file));
            terminal.Line($"{list.Name} {list.Version}: {list.Files.Count} files signed.");
        }));
        return command;
    }

    private static int WithKeys(Action act)
    {
        try
        {
            act();
            return ExitCode.Success;
        }
        catch (FormatException exception)
        {
            throw new SetupException(exception.Message, "docs/plugins.md says how.", exception);
        }
    }

    private static Option<string?> Folder() => new("--plugins") { Description = "Folder of plug-ins. Default: plugins beside the models.", HelpName = "FOLDER" };

    private static TrustedKeys Keys() => new(TrustedKeys.DefaultFolder);

    private static List<PluginCheck> Check(string folder)
    {
        var inspector = new PluginInspector(Keys());
        return [.. PluginInspector.Find(folder).Select(inspector.Check)];
    }

    private static void Tell(Terminal terminal, List<PluginCheck> checks)
    {
        foreach (var check in checks)
        {
            terminal.Line($"[bold]{check.Name}[/] {check.Version} {(check.MayRun ? $"may run: signed by {check.Signer}." : $"may not run: {check.Problem} {check.Remedy}")}");
            if (check.Unlisted.Count > 0)
            {
                terminal.Line($"  not on its list, and not loaded: {string.Join(", ", check.Unlisted)}");
            }
        }

        if (checks.Count == 0)
        {
            terminal.Line($"There are no plug-ins.");
        }
    }
}
