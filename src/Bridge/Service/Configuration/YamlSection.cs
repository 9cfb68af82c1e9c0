using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LamRobot.Bridge.Service;

/// <summary>A mapping of a YAML file, which notes what is wrong in it with line and column.</summary>
internal sealed class YamlSection
{
    private readonly string path;
    private readonly ICollection<ConfigurationProblem> problems;
    private readonly List<KeyValuePair<YamlScalarNode, YamlNode>> entries = [];

    /// <summary>Makes a section.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="path">The file.</param>
    /// <param name="problems">Where what is wrong is noted.</param>
    public YamlSection(YamlMappingNode node, string path, ICollection<ConfigurationProblem> problems)
    {
        this.path = path;
        this.problems = problems;
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value.Length: > 0 } name)
            {
                entries.Add(new(name, value));
            }
            else
            {
                Note(key, "A key must be one word.");
            }
        }
    }

    /// <summary>The keys that stand there.</summary>
    public IEnumerable<string> Keys => entries.Select(entry => entry.Key.Value!);

    /// <summary>The line of a key, from 1.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The line.</returns>
    public int LineOf(string key) => (int)entries.First(entry => entry.Key.Value == key).Key.Start.Line;

    /// <summary>Notes each key that is not known, with the one that may be meant.</summary>
    /// <param name="known">The keys that there are.</param>
    public void Allow(IReadOnlyCollection<string> known)
    {
        foreach (var key in entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Value)))
        {
            Note(key, NearestWord.Find(key.Value!, known) is { } nearest
                ? $"There is no '{key.Value}' here; '{nearest}' may be meant."
                : $"There is no '{key.Value}' here. There are: {string.Join(", ", known)}.");
        }
    }

    /// <summary>Reads one value as text.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text; null when the key is not there, or has no single value.</returns>
    public string? Text(string key) => Find(key) is not { } value ? null
        : value is YamlScalarNode { Value.Length: > 0 } scalar && !IsNull(scalar) ? scalar.Value
        : Wrong<string>(value, $"'{key}' must be one value.");

    /// <summary>Reads one value or a list of them as texts.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The texts; null when the key is not there.</returns>
    public IReadOnlyList<string>? Texts(string key) => Find(key) switch
    {
        null => null,
        YamlSequenceNode sequence => [.. sequence.Select(item => item is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : Wrong<string>(item, $"'{key}' must be a list of single values.")).OfType<string>()],
        _ => Text(key) is { } text ? [text] : [],
    };

    /// <summary>Reads a number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <returns>The number; null when the key is not there, or holds none.</returns>
    public double? Number(string key, double least = double.MinValue, double most = double.MaxValue)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= least && number <= most ? number : Refuse<double?>(key, Range(key, least, most));
    }

    /// <summary>Reads a time span such as <c>90s</c>, <c>5m</c> or <c>1h</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <returns>The time span; null when the key is not there, or holds none.</returns>
    public TimeSpan? Duration(string key, TimeSpan least, TimeSpan most)
    {
        var found = Text(key) is [.. var digits, var unit] && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e6
            ? unit switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), _ => (TimeSpan?)null }
            : null;
        return Find(key) is null || (found >= least && found <= most) ? found
            : Refuse<TimeSpan?>(key, $"'{key}' must be a time such as 90s, 5m or 1h, from {Words(least)} to {Words(most)}.");
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The mapping; null when the key is not there, or holds none.</returns>
    public YamlSection? Section(string key) => Find(key) is not { } value ? null
        : value is YamlMappingNode mapping ? new(mapping, path, problems)
        : Wrong<YamlSection>(value, $"'{key}' must be a mapping: lines such as 'key: value', further in.");

    /// <summary>Reads a list of mappings.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The mappings; empty when the key is not there.</returns>
    public IReadOnlyList<YamlSection> Sections(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence.Select(item => item is YamlMappingNode mapping ? new YamlSection(mapping, path, problems) : Wrong<YamlSection>(item, $"'{key}' must be a list of mappings.")).OfType<YamlSection>()],
        var other => Wrong<IReadOnlyList<YamlSection>>(other, $"'{key}' must be a list: lines that begin with '-'.") ?? [],
    };

    /// <summary>Notes that a key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="owner">What it is missing in.</param>
    public void Require(string key, string owner)
    {
        if (Find(key) is null)
        {
            var first = entries.Count > 0 ? entries[0].Key.Start : Mark.Empty;
            problems.Add(new(path, (int)first.Line, (int)first.Column, $"{owner} needs '{key}'."));
        }
    }

    /// <summary>Notes that a value is wrong.</summary>
    /// <typeparam name="T">What it should have been.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="message">What is wrong, and what is allowed.</param>
    /// <param name="item">Which item of a list, from 0.</param>
    /// <returns>Nothing.</returns>
    public T? Refuse<T>(string key, string message, int item = 0) =>
        Wrong<T>(Find(key) is YamlSequenceNode sequence && item < sequence.Children.Count ? sequence[item] : Find(key)!, message);

    private YamlNode? Find(string key) => entries.Find(entry => entry.Key.Value == key).Value;

    private T? Wrong<T>(YamlNode node, string message)
    {
        Note(node, message);
        return default;
    }

    private void Note(YamlNode node, string message) => problems.Add(new(path, (int)node.Start.Line, (int)node.Start.Column, message));

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~";

    private static string Range(string key, double least, double most) => (least, most) switch
    {
        (double.MinValue, double.MaxValue) => $"'{key}' must be a number.",
        _ => string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from {least} to {most}."),
    };

    private static string Words(TimeSpan time) => time.TotalHours >= 1 ? $"{time.TotalHours:0.##}h" : time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0.##}m" : $"{time.TotalSeconds:0.##}s";
}
