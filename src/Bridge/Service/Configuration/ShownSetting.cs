using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>A setting as it counts in a program that runs, for people to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, without passwords; null when there is none.</param>
/// <param name="Origin">Where it comes from, such as <c>lamrobot.yaml:3</c>, <c>command line</c> or <c>default</c>.</param>
/// <param name="Meaning">What it is for.</param>
internal sealed record ShownSetting(string Name, string? Value, string Origin, string Meaning)
{
    private const string Tools = "mcp-tools";

    /// <summary>Reads the settings of a verb that was called.</summary>
    /// <param name="parsed">The command line, with what the file and the environment added to it.</param>
    /// <returns>The settings, by name.</returns>
    public static IReadOnlyList<ShownSetting> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var file = command.Options.FirstOrDefault(option => option.Name == ConfiguredCommand.FileOption) is Option<string?> named ? parsed.GetValue(named) : null;
        var given = ConfigurationSettings.Read(file, ConfigurationSettings.Keys((RootCommand)parsed.RootCommandResult.Command), ConfigurationEnvironment.OfProcess()).Values;
        return [.. ConfigurationKey.Of(command).Select(key => Of(key, parsed, given))];
    }

    private static ShownSetting Of(ConfigurationKey key, ParseResult parsed, IReadOnlyList<ConfigurationValue> given)
    {
        var meaning = key.Option.Description ?? "";
        if (parsed.GetResult(key.Option) is not { Implicit: false } result)
        {
            return new(key.Name, key.Default, "default", meaning);
        }

        IReadOnlyList<string> words = result.Tokens.Count > 0 ? [.. result.Tokens.Select(token => token.Value)] : ["true"];
        var origin = given.FirstOrDefault(value => value.Key.Name == key.Name && value.Values.SequenceEqual(words))?.Origin ?? "command line";
        return new(key.Name, string.Join(", ", words.Select(word => Shown(key, word))), origin, meaning);
    }

    // What starts a tool may set variables of its environment, keys among them.
    private static string Shown(ConfigurationKey key, string word) => key.Name == Tools ? word.Split('=')[0] : SecretMask.Hide(word);
}
