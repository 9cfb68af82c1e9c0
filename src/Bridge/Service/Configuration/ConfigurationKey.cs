using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;

namespace LamRobot.Bridge.Service;

/// <summary>A setting: an option of the command line that a file and the environment can give, too.</summary>
/// <param name="Option">The option.</param>
internal sealed record ConfigurationKey(Option Option)
{
    /// <summary>What stands before the name of each environment variable; two underscores, so that none is another variable of this program.</summary>
    public const string VariablePrefix = "LAMROBOT__";

    /// <summary>Its name in files: the option's, without the dashes before it.</summary>
    public string Name { get; } = Option.Name.TrimStart('-');

    /// <summary>Its name in the environment.</summary>
    public string Variable => VariablePrefix + Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>What it holds.</summary>
    public ConfigurationKind Kind { get; } = (Nullable.GetUnderlyingType(Option.ValueType) ?? Option.ValueType) switch
    {
        var type when type == typeof(bool) => ConfigurationKind.Switch,
        var type when type == typeof(int) => ConfigurationKind.Integer,
        var type when type == typeof(double) => ConfigurationKind.Number,
        { IsArray: true } => ConfigurationKind.List,
        _ => ConfigurationKind.Text,
    };

    /// <summary>Whether it names a file or a folder: in a file of settings it is looked for from that file's folder.</summary>
    public bool IsPath => Option.HelpName is "FILE" or "DIR";

    /// <summary>The words that are allowed; empty when any are.</summary>
    public IReadOnlyList<string> Choices { get; } = Option.ValueType == typeof(string) ? [.. Option.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label)] : [];

    /// <summary>What it is without any word about it; null when nothing.</summary>
    public string? Default => !Option.HasDefaultValue ? null : Option.GetDefaultValue() switch
    {
        null or Array => null,
        bool value => value ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Gives the settings of a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <returns>Its options, but those that are hidden, only ask for help, or say where the settings are.</returns>
    public static IReadOnlyList<ConfigurationKey> Of(Command command) =>
        [.. command.Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption && option.Name != ConfiguredCommand.FileOption).OrderBy(option => option.Name, StringComparer.Ordinal).Select(option => new ConfigurationKey(option))];

    /// <summary>Checks a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What is wrong with it, and what is allowed; null when nothing is.</returns>
    public string? Problem(string value) => Kind switch
    {
        ConfigurationKind.Switch when value is not ("true" or "false") => $"'{Name}' must be true or false.",
        ConfigurationKind.Integer when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => $"'{Name}' must be a whole number.",
        ConfigurationKind.Number when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => $"'{Name}' must be a number.",
        _ when Choices.Count > 0 && !Choices.Contains(value) => $"'{Name}' must be one of {string.Join(", ", Choices)}{(NearestWord.Find(value, Choices) is { } nearest ? $"; '{nearest}' may be meant" : "")}.",
        _ => Says(value),
    };

    /// <summary>Writes a value as the command line takes it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>One word.</returns>
    public string Argument(string value) => $"{Option.Name}={value}";

    // The option's own check, with nothing else on the line.
    private string? Says(string value) => new RootCommand { Option }.Parse([Argument(value)]).Errors is [var error, ..] ? $"'{Name}' is not right: {error.Message}" : null;
}
