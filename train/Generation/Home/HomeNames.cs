using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>What can be in a home: the known home's things and others, what else people call them, and their plurals.</summary>
internal sealed class HomeNames
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> lists = [];

    private HomeNames()
    {
    }

    /// <summary>Other names, by name.</summary>
    public Dictionary<string, IReadOnlyList<string>> Aliases { get; } = [];

    /// <summary>Plurals that are not made with an s.</summary>
    public Dictionary<string, string> Plurals { get; } = [];

    /// <summary>Ways to say a choice, by choice and form, such as <c>waving.is</c>.</summary>
    public Dictionary<string, IReadOnlyList<string>> Wordings { get; } = [];

    /// <summary>Reads the lists.</summary>
    public static HomeNames Read()
    {
        var names = new HomeNames();
        foreach (var line in ResourceText.Lines("home-names.txt"))
        {
            var sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var values = sides[1].Split('|', StringSplitOptions.TrimEntries);
            switch (sides[0].Split(' ', 2))
            {
                case ["alias", var name]:
                    names.Aliases[name] = values;
                    break;
                case ["plural", var name]:
                    names.Plurals[name] = values[0];
                    break;
                case ["word", var form]:
                    names.Wordings[form] = values;
                    break;
                case [var world, var kind]:
                    names.Add(world + " " + kind, values);
                    break;
            }
        }

        return names;
    }

    /// <summary>Names by where they belong (a room, a category, or nothing), for a world (<c>known</c> or <c>other</c>) and a kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string world, string kind) => lists.GetValueOrDefault(world + " " + kind, None);

    /// <summary>All names of a kind.</summary>
    public IReadOnlyList<string> All(string world, string kind) => [.. Of(world, kind).Values.SelectMany(x => x)];

    /// <summary>The plural of a name.</summary>
    public string Plural(string name) =>
        Plurals.TryGetValue(name, out var plural) ? plural
        : name.EndsWith('s') ? name
        : name.EndsWith('y') && !"aeiou".Contains(name[^2], StringComparison.Ordinal) ? name[..^1] + "ies"
        : name.EndsWith("sh", StringComparison.Ordinal) || name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith('x') ? name + "es"
        : name + "s";

    private void Add(string key, IReadOnlyList<string> values)
    {
        var parts = key.Split(" in ", 2);
        var group = lists.TryGetValue(parts[0], out var found) ? found : lists[parts[0]] = [];
        group[parts.Length > 1 ? parts[1] : ""] = values;
    }
}
