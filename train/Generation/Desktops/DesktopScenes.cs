using LamRobot.Training.Domains;
using LamRobot.Training.Language;

namespace LamRobot.Training.Desktops;

/// <summary>Makes up programs and pages.</summary>
/// <param name="words">Names of elements.</param>
/// <param name="newNames">Whether names are used that are kept back from training.</param>
/// <param name="random">The source of chance.</param>
internal sealed class DesktopScenes(DomainWords words, bool newNames, Random random)
{
    private static readonly (string Role, double Share, int Most)[] Kinds =
    [
        ("entry", .8, 5), ("push-button", .95, 5), ("check-box", .6, 5), ("radio-button", .4, 4), ("combo-box", .55, 3), ("list", .25, 2), ("spin-button", .35, 2), ("link", .4, 4), ("page-tab", .3, 4), ("menu-item", .25, 5), ("list-item", .35, 6),
    ];

    /// <summary>Draws one.</summary>
    public FakeDesktop Draw()
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var window = Name("frame", used)!;
        var elements = new List<FakeElement> { new("e0", "frame", window) };
        foreach (var (role, share, most) in Kinds)
        {
            for (var left = random.Hits(share) ? random.Between(1, most) : 0; left > 0; left--)
            {
                Add(elements, role, used, isInDialog: false);
            }
        }

        AddWhatNobodyUses(elements, used);
        if (elements.FindIndex(element => element.Role == "push-button") is > 0 and var opener && random.Hits(.3))
        {
            elements[opener] = new(elements[opener].Id, "push-button", elements[opener].Name) { OpensDialog = true };
            elements.Add(new($"e{elements.Count}", "dialog", elements[opener].Name) { IsInDialog = true });
            foreach (var role in (string[])["push-button", "push-button", .. random.Sample(["entry", "check-box", "combo-box", "radio-button", "spin-button"], 2)])
            {
                Add(elements, role, used, isInDialog: true);
            }
        }

        return elements.Count > 3 ? new(window, elements) : Draw();
    }

    private void Add(List<FakeElement> elements, string role, HashSet<string> used, bool isInDialog)
    {
        if (Name(role, used) is { } name)
        {
            elements.Add(new($"e{elements.Count}", role, name)
            {
                IsInDialog = isInDialog,
                Options = role is "combo-box" or "list" ? random.Sample(words.List("option"), random.Between(2, 6)) : [],
                Value = role is "entry" && random.Hits(.3) ? random.Pick(words.List("typed")) : role == "spin-button" ? $"{random.Between(0, 20)}" : "",
                IsOn = role is "check-box" && random.Hits(.3),
            });
        }
    }

    /// <summary>Words on the screen: captions that are called as fields are, headings and cells.</summary>
    private void AddWhatNobodyUses(List<FakeElement> elements, HashSet<string> used)
    {
        var captions = elements.Where(element => element.Role is "entry" or "combo-box" or "spin-button" or "check-box" && random.Hits(.5)).Select(element => (random.Pick(["label", "static"]), element.Name));
        var others = Enumerable.Range(0, random.Between(0, 4)).Select(_ => (random.Pick(["heading", "static", "table-cell", "paragraph"]), random.Pick(words.List("typed")))).Where(other => used.Add(other.Item2));
        foreach (var (role, name) in random.Shuffled(captions.Concat(others)))
        {
            elements.Add(new($"e{elements.Count}", role, name));
        }
    }

    private string? Name(string role, HashSet<string> used)
    {
        var kind = role == "list" ? "combo-box" : role;
        var name = !newNames && random.Hits(.15) ? PseudoWords.Make(random) : random.Pick(words.Names(kind, newNames && random.Hits(.7)));
        name = random.Hits(.8) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        return used.Add(name) ? name : null;
    }
}
