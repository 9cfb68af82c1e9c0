using System.Globalization;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>What the actions of one manifest have in common: how they are told places, how kinds are called, how names are written.</summary>
internal sealed class ManifestStyle
{
    private readonly Dictionary<string, string> labels = [];
    private readonly int casing;
    private readonly string prefix;

    /// <summary>Draws a style.</summary>
    public ManifestStyle(DeviceBook book, Random random)
    {
        InWords = random.Hits(.25);
        TakesPlaces = random.Hits(.72);
        Apart = random.Hits(.35);
        Unnamed = random.Pick([UnnamedTarget.Here, UnnamedTarget.Here, UnnamedTarget.LeftOut, UnnamedTarget.Ask]);
        Coarseness = random.Pick([-2.0, -1, 0, 0, 1, 2]);
        casing = random.Hits(.75) ? 0 : random.Between(1, 3);
        prefix = random.Hits(.12) ? random.Pick(book.List("prefixes")) : "";
        var usual = random.Hits(.55);
        foreach (var kind in book.Kinds.Values)
        {
            labels[kind.Key] = usual || random.Hits(.4) ? kind.Labels[0] : random.Pick(kind.Labels);
        }

        labels["area"] = usual || random.Hits(.6) ? "area" : random.Pick(["room", "zone", "place"]);
        labels["floor"] = usual || random.Hits(.6) ? "floor" : random.Pick(["level", "storey"]);
        labels["home"] = usual || random.Hits(.6) ? "home" : random.Pick(["house", "building"]);
    }

    /// <summary>Whether devices and places are given in the person's words: nothing is known of the home itself.</summary>
    public bool InWords { get; }

    /// <summary>Whether actions take areas, floors or the home.</summary>
    public bool TakesPlaces { get; }

    /// <summary>Whether places have parameters of their own.</summary>
    public bool Apart { get; }

    /// <summary>What actions do when nothing is named.</summary>
    public UnnamedTarget Unnamed { get; }

    /// <summary>How many intents an action does: above 0 many, below 0 few.</summary>
    public double Coarseness { get; }

    /// <summary>What entities of a kind are called.</summary>
    public string Label(string kind) => labels[kind];

    /// <summary>Writes an action's name.</summary>
    public string Write(string name) => casing switch
    {
        1 => Joined(prefix + name, first: false),
        2 => Joined(prefix + name, first: true),
        3 => (prefix + name).Replace('_', '-'),
        _ => prefix + name,
    };

    private static string Joined(string name, bool first)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, i) => i > 0 || first ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..] : word));
    }
}
