using System.CommandLine;
using System.CommandLine.Help;

namespace LamRobot.Bridge.Service;

/// <summary>A command line with what the file and the environment add to it.</summary>
/// <param name="Parsed">The whole command line.</param>
/// <param name="Added">What was added, and from where.</param>
internal sealed record ConfiguredCommand(ParseResult Parsed, IReadOnlyList<ConfigurationValue> Added)
{
    /// <summary>The option that names the file.</summary>
    public const string FileOption = "--config";

    /// <summary>Makes the option that names the file.</summary>
    /// <returns>The option.</returns>
    public static Option<string?> Option() => new(FileOption) { Description = $"File with settings (docs/configuration.md); none for none. Default: {ConfigurationFile.UsualName} in the working folder, when it is there.", HelpName = "FILE" };

    /// <summary>Whether a verb takes settings.</summary>
    /// <param name="command">The verb.</param>
    /// <returns>True when it does.</returns>
    public static bool IsConfigured(Command command) => command.Options.Any(option => option.Name == FileOption);

    /// <summary>Adds what the command line leaves open.</summary>
    /// <param name="root">The program's command line.</param>
    /// <param name="arguments">The words.</param>
    /// <param name="environment">The variables of settings.</param>
    /// <returns>The command line with it.</returns>
    /// <exception cref="SetupException">A setting is wrong.</exception>
    public static ConfiguredCommand Of(RootCommand root, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var parsed = root.Parse(arguments);
        var command = parsed.CommandResult.Command;
        if (parsed.Action is HelpAction || command is RootCommand || !root.Subcommands.Contains(command) || !IsConfigured(command))
        {
            return new(parsed, []);
        }

        var settings = ConfigurationSettings.Read(parsed.GetValue((Option<string?>)command.Options.First(option => option.Name == FileOption)), ConfigurationSettings.Keys(root), environment);
        if (settings.Problems is [var problem, ..])
        {
            throw new SetupException(problem.ToString(), "lamrobot config check tells everything that is wrong.");
        }

        var open = settings.Values.Where(value => IsOpen(parsed, command, value.Key)).ToList();
        return open.Count == 0 ? new(parsed, []) : new(root.Parse([.. arguments, .. open.SelectMany(value => value.Values.Select(value.Key.Argument))]), open);
    }

    /// <summary>Says where the settings stand that a message speaks of.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Words to add; empty when it speaks of none.</returns>
    public string WhereFrom(string message)
    {
        var meant = Added.Where(value => message.Contains(value.Key.Option.Name, StringComparison.Ordinal)).Select(value => $"{value.Key.Option.Name} stands in {value.Origin}").ToList();
        return meant.Count == 0 ? "" : $" ({string.Join(", ", meant)})";
    }

    // A verb that has no such option leaves the setting to those that have.
    private static bool IsOpen(ParseResult parsed, Command command, ConfigurationKey key) =>
        command.Options.FirstOrDefault(option => option.Name == key.Option.Name) is { } option && parsed.GetResult(option) is null or { Implicit: true };
}
