using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads words that stand in the document and are set against others: "Departure is better than Time", "Sintra fell through, it is Evora".</summary>
internal sealed class ContrastReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        foreach (var pattern in new[] { s_contrast, s_notFirst })
        {
            if (pattern.Match(said) is { Success: true } match && Replacement.OldWords(match.Groups["old"].Value) is var words && !Values.Is(words) && Standing.Is(words, setting.View))
            {
                var (about, fresh) = pattern == s_notFirst && char.IsUpper(words[0]) && s_leadingName.Match(match.Groups["new"].Value) is { Success: true } first ? ("", Literal.Clean(first.Value)) : Fresh(match.Groups["new"].Value, words);
                if (fresh.Length > 0 && !Replacement.Format.IsMatch(fresh))
                {
                    yield return Replacement.Of(Meant(words, about, setting), words, fresh, 0.1);
                }
            }
        }

        if (s_afterwards.Match(said) is { Success: true } after && Standing.AtStart(after.Groups["old"].Value, setting.View) is { } gone && char.IsUpper(gone[0]) && s_leadingName.Match(after.Groups["new"].Value) is { Success: true } name && s_shortRest.IsMatch(after.Groups["new"].Value[name.Length..]))
        {
            yield return Replacement.Of(Replacement.Everywhere(gone, null, setting), gone, Literal.Clean(name.Value), 0.2);
        }
    }

    /// <summary>The new words at the end of what is said, and what is said before them.</summary>
    private static (string About, string Fresh) Fresh(string said, string old)
    {
        said = s_preferred.Replace(said, "");
        if (s_sayLast.Match(said) is { Success: true } match)
        {
            return (match.Groups["about"].Value, Literal.Clean(match.Groups["new"].Value));
        }

        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = old.Split(' ').Length;
        if (words.Length > count && char.IsUpper(old[0]) && char.IsUpper(words[^count][0]) && !char.IsUpper(words[^(count + 1)][0]))
        {
            return (string.Join(' ', words[..^count]), Literal.Clean(string.Join(' ', words[^count..])));
        }

        return words.Length <= count + 1 ? ("", Literal.Clean(said)) : ("", "");
    }

    /// <summary>The places of the words, only those in what is named besides when something is.</summary>
    private static List<Passage> Meant(string words, string about, Setting setting)
    {
        var all = Replacement.Everywhere(words, null, setting);
        var where = all.Count > 1 && about.Trim().Length > 0 ? setting.Finder.Find(about, wholeBlocks: true) : Found.Nothing;
        where = where is { Passages: [{ Until: null, Target: var heading }] } && DocumentView.Level(heading) > 0 && setting.View.Under(heading) is { Count: > 0 } under ? where with { Passages = [new(heading, under[^1])] } : where;
        var some = where.IsNothing ? [] : Replacement.Everywhere(words, where, setting);
        return some.Count > 0 ? some : all;
    }

    private static readonly Regex s_contrast = new(@"^(?<new>.+?)\s*,?\s+(?:and\s+|but\s+)?(?:(?<!\b(?:must|should|do|does|did|can|could|may|might|will|would|shall|is|are|was|were|has|have)\s+)not|instead\s+of|rather\s+than|in\s+place\s+of|no\s+longer|than|replaces|takes\s+the\s+place\s+of)\s+(?<old>\S.*?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_notFirst = new(@"\b(?:not|no\s+longer|instead\s+of|rather\s+than)\s+(?<old>\S.*?)\s*,?\s+(?:but(?:\s+rather)?|it'?s|it\s+is|it\s+should\s+(?:be|say|read)|its\s+name\s+is|the\s+\w+\s+is)\s+(?<new>\S.*)$", WishPattern.Loose);

    private static readonly Regex s_afterwards = new(@"^(?<old>[^,;.:]+?)\s*[,;.:]\s*(?:and\s+|so\s+|but\s+)?(?:it|that|this|he|she|they|we|now|instead|the\s+\w+(?:\s+\w+)?|in\s+(?:his|her|its|their)\s+place)(?:'s|'re|\s+(?:now\s+|will\s+|should\s+|must\s+)*(?:is|are|be|was|comes?|go(?:es)?\s+to|went\s+to|have|has|take|takes|say|becomes?))(?:\s+(?:now|called|named|to|over|by|instead))*\s+(?<new>\S.*)$", WishPattern.Loose);

    private static readonly Regex s_leadingName = new(@"^(?:[""“][^""”]+[""”]|(?:the\s+)?\p{Lu}[\w'’-]*(?:\s+\p{Lu}[\w'’-]*)*)", RegexOptions.CultureInvariant);

    private static readonly Regex s_shortRest = new(@"^(?:\s+(?!and\b)[^\s,;:]+){0,3}$", WishPattern.Loose);

    private static readonly Regex s_preferred = new(@"\s+(?:is|are|sounds?|looks?|would\s+be)\s+(?:much\s+|far\s+)?(?:better|nicer|more\s+\w+)$", WishPattern.Loose);

    private static readonly Regex s_sayLast = new(@"^(?:(?<about>.*)\b)?(?:is|are|be|it'?s|its|that'?s|say|says|read|reads|called|named|headed|titled|spelled|spelt|written|want|use|put|write|take|have|mean|meant|better|with|to|by|from|for)\s+(?<new>\S.*)$", WishPattern.Loose);
}
