namespace LamRobot.Planner.Screens;

/// <summary>Finds the elements that words may mean.</summary>
/// <param name="view">The screen.</param>
internal sealed class ThingFinder(ScreenView view)
{
    private const double MostCost = 0.95;
    private const double Alike = 0.02;

    private static readonly HashSet<string> s_idle = new(["the", "a", "an", "of", "for", "to", "in", "on", "at", "and", "is", "by", "my", "your", "this", "that", "it", "its", "with", "from", "called", "named"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_everywhere = new(["page", "screen", "window", "dialog", "form", "program", "app", "here", "there", "row", "line", "list", "table", "column", "group", "section", "next", "beside", "near", "button", "box", "field"], StringComparer.Ordinal);

    private readonly Dictionary<(string Said, IReadOnlyDictionary<string, double> Purpose, bool Ever), Sought> _known = [];

    /// <summary>Finds.</summary>
    /// <param name="phrase">What was said.</param>
    /// <param name="purpose">The roles that are looked for, each with what it costs.</param>
    /// <param name="ever">Whether what is gone counts too.</param>
    public Sought Find(Phrase phrase, IReadOnlyDictionary<string, double> purpose, bool ever)
    {
        var key = (phrase.Text, purpose, ever);
        if (!_known.TryGetValue(key, out var sought))
        {
            _known[key] = sought = Look(phrase, purpose, ever ? view.Ever : view.Now);
        }

        return sought;
    }

    private Sought Look(Phrase phrase, IReadOnlyDictionary<string, double> purpose, IReadOnlyList<ScreenThing> things)
    {
        var fitting = things.Where(thing => purpose.ContainsKey(thing.Role) && MayBe(thing, purpose)).ToList();
        var best = new Sought([], Sought.MissingCost, phrase.Text);
        foreach (var way in ThingPhrase.Of(phrase))
        {
            var scored = fitting.Select(thing => (Thing: thing, Cost: Compare(way, thing) + way.Cost + purpose[thing.Role] + view.Remoteness(thing))).Where(pair => pair.Cost < MostCost).ToList();
            if (scored.Count > 0)
            {
                var least = scored.Min(pair => pair.Cost);
                var found = way.Ordinal is null ? scored.Where(pair => pair.Cost <= least + Alike) : scored.Where(pair => pair.Cost <= least + (2 * Alike));
                var sought = new Sought(Pick([.. found.Select(pair => pair.Thing)], way.Ordinal), least, phrase.Text);
                best = sought.Cost < best.Cost - Alike || (sought.Cost < best.Cost + Alike && (sought.Things.Count < best.Things.Count || best.IsMissing)) ? sought : best;
            }
        }

        return best;
    }

    // A cell of a table takes text only where it says so.
    private static bool MayBe(ScreenThing thing, IReadOnlyDictionary<string, double> purpose) =>
        thing.Role != "table-cell" || thing.States.Contains("editable") || purpose == Roles.Pressing || purpose == Roles.Seeing || purpose == Roles.Picking;

    private static IReadOnlyList<ScreenThing> Pick(IReadOnlyList<ScreenThing> things, int? ordinal) => ordinal switch
    {
        null => things,
        > 0 => things.Count >= ordinal ? [things[ordinal.Value - 1]] : [],
        _ => [things[^1]],
    };

    private double Compare(ThingPhrase way, ScreenThing thing)
    {
        var role = way.Roles is null || way.Roles.Contains(thing.Role) ? 0 : 0.3;
        if (way.Words.Count == 0)
        {
            return way.Roles is null ? double.MaxValue : role + 0.3;
        }

        return role + (string.Concat(way.Words) == string.Concat(thing.Words) ? 0 : CompareWords([.. way.Words.Where(word => !s_idle.Contains(word))], thing, way.Roles is not null));
    }

    /// <summary>Words that the others write as one: "e mail" is "email".</summary>
    private static List<string> Joined(List<string> words, List<string> others)
    {
        var joined = new List<string>(words);
        for (var at = joined.Count - 2; at >= 0; at--)
        {
            if (others.Contains(joined[at] + joined[at + 1]))
            {
                joined[at] += joined[at + 1];
                joined.RemoveAt(at + 1);
            }
        }

        return joined;
    }

    private double CompareWords(List<string> said, ScreenThing thing, bool isRoleSaid)
    {
        var name = thing.Words.Where(word => !s_idle.Contains(word)).ToList();
        (said, name) = (Joined(said, name), Joined(name, said));
        var (slips, matched, left) = (0.0, new HashSet<int>(), new List<string>());
        var inOrder = true;
        foreach (var word in said)
        {
            var nearest = Enumerable.Range(0, name.Count).Where(index => !matched.Contains(index)).Select(index => (index, Distance: Spelled.Distance(word, name[index]))).Where(pair => pair.Distance is not null).OrderBy(pair => pair.Distance).Select(pair => ((int Index, double Distance)?)(pair.index, pair.Distance!.Value)).FirstOrDefault();
            if (nearest is { } hit)
            {
                inOrder &= matched.Count == 0 || hit.Index > matched.Max();
                matched.Add(hit.Index);
                slips += hit.Distance;
            }
            else
            {
                left.Add(word);
            }
        }

        if (said.Count == 0 || (matched.Count == 0 && !isRoleSaid && name.Count > 0))
        {
            return double.MaxValue;
        }

        var unsaid = name.Count == 0 ? 0 : (double)(name.Count - matched.Count) / name.Count;
        var around = left.Count == 0 ? null : view.Surroundings(thing);
        var strange = left.Count(word => around?.Contains(Spelled.Stem(word)) != true && !s_everywhere.Contains(Spelled.Stem(word)));
        if (matched.Count == 0)
        {
            return strange == 0 && left.Exists(word => around?.Contains(Spelled.Stem(word)) == true) ? 0.5 : double.MaxValue;
        }

        return slips + (inOrder ? 0.03 : 0.1) + (unsaid > 0 ? 0.1 + (0.2 * unsaid) : 0) + (0.06 * (left.Count - strange)) + (strange > 0 ? 0.45 + (0.6 * strange / said.Count) : 0);
    }
}
