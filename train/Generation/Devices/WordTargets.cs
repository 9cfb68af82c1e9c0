using LamRobot.Training.Examples;

namespace LamRobot.Training.Devices;

/// <summary>Turns what a clause is about into the person's own words: the device's, the place's, or both.</summary>
internal static class WordTargets
{
    private static readonly HashSet<string> Joints = new(["in", "on", "of", "at"], StringComparer.Ordinal);
    private static readonly HashSet<string> Articles = new(["the", "my", "our", "a", "this"], StringComparer.Ordinal);
    private static readonly HashSet<string> Here = new(["here", "everywhere"], StringComparer.Ordinal);

    /// <summary>Finds the arguments of the one step.</summary>
    /// <returns>The arguments, or null when words do not say what is meant.</returns>
    public static List<Dictionary<string, DeviceArgument>>? Resolve(ActionTarget target, Mention? mention, TargetScope scope, IReadOnlyList<string> words, House house)
    {
        if (scope.Sort == ScopeSort.Unclear || scope.Except is not null || (mention is not null && words[mention.Whole.Start] is "it" or "them"))
        {
            return null;
        }

        var (device, place) = mention is null ? (null, null) : Parts(mention, words, house);
        var given = new Dictionary<string, DeviceArgument>();
        if (target.Places.TryGetValue("area", out var area))
        {
            Give(given, area, place);
            place = null;
        }

        if (target.Device is { } name)
        {
            // Without a parameter for the place it is a part of the device's name.
            Give(given, name, place is { } named && device is { } noun ? new(Math.Min(noun.Start, named.Start), Math.Max(noun.End, named.End)) : device);
        }

        return target is { IsRequired: true, Device: { } needed } && !given.ContainsKey(needed) ? null : [given];
    }

    private static void Give(Dictionary<string, DeviceArgument> given, string parameter, WordSpan? words)
    {
        if (words is { } said)
        {
            given[parameter] = new(ArgumentSource.Span, [], said);
        }
    }

    private static (WordSpan? Device, WordSpan? Place) Parts(Mention mention, IReadOnlyList<string> words, House house)
    {
        if (mention.Place is { } told)
        {
            return (mention.Noun is { } noun ? Trimmed(noun, words) : null, Here.Contains(words[told.Start]) || words[told.End - 1] == "here" ? null : Trimmed(told, words));
        }

        if (mention.Scope.Sort != ScopeSort.Device)
        {
            return (Trimmed(mention.Noun ?? mention.Whole, words), null);
        }

        var whole = Trimmed(mention.Whole, words);
        foreach (var area in house.Areas.Select(static x => x.Area.Name.ToLowerInvariant().Split(' ')).OrderByDescending(static name => name.Length))
        {
            for (var at = whole.Start; at + area.Length <= whole.End; at++)
            {
                if (!area.Select((word, i) => words[at + i] == word).All(static same => same))
                {
                    continue;
                }

                if (at == whole.Start && at + area.Length < whole.End)
                {
                    return (new(at + area.Length, whole.End), new(at, at + area.Length));
                }

                var end = at;
                while (end > whole.Start && (Articles.Contains(words[end - 1]) || Joints.Contains(words[end - 1])))
                {
                    end--;
                }

                return end > whole.Start && end < at && at + area.Length == whole.End ? (new(whole.Start, end), new(at, at + area.Length)) : (whole, null);
            }
        }

        return (whole, null);
    }

    private static WordSpan Trimmed(WordSpan span, IReadOnlyList<string> words)
    {
        var start = span.Start;
        while (start + 1 < span.End && (Articles.Contains(words[start]) || words[start] is "in" or "all"))
        {
            start++;
        }

        return new(start, span.End);
    }
}
