using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads remarks that correct a value: "the bus home leaves at 17:10", "until nine o'clock, not ten", "the deposit is 900".</summary>
internal sealed class ValueReader : IWishReader
{
    private const double LeastCover = 0.45;
    private const double LeastCoverOfFacts = 0.7;
    private const double LeastLead = 0.08;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_other.IsMatch(said) || Kind(said) is not { } kind)
        {
            yield break;
        }

        var values = Values.Of(kind, said);
        var old = values.Count < 2 ? null : values.FirstOrDefault(value => s_unwanted.IsMatch(said[..value.Index]));
        if (old is not null && values.FirstOrDefault(value => value != old) is { } fresh)
        {
            if (Instead(said, kind, old, fresh, setting) is { } instead)
            {
                yield return instead;
            }
        }
        else if (old is null && values.Count == 1 && (Its(said, kind, values[0], setting) ?? Now(said, kind, values[0], setting) ?? Within(said, kind, setting)) is { } now)
        {
            yield return now;
        }
    }

    /// <summary>The most special kind of value in the wish.</summary>
    private static int? Kind(string said)
    {
        for (var kind = 0; kind < Values.Kinds; kind++)
        {
            if (Values.Of(kind, said).Count > 0)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The old value is said: it stands in the block that the rest is about.</summary>
    private static Reading? Instead(string said, int kind, Match old, Match fresh, Setting setting)
    {
        var about = About(said, old, fresh);
        var places = new ValuePlaces(setting).Of(kind).Where(place => Values.AreEqual(place.Value.Value, old.Value)).ToList();
        var chosen = places.Count == 1 ? places : ValuePlaces.Best(places, about, setting, least: 0.01, lead: LeastLead);
        return chosen.Count switch
        {
            1 => chosen[0].Change(fresh.Value, 0.2),
            0 => null,
            _ => Reading.Ask($"Which \"{old.Value}\" shall become {fresh.Value}?", 1),
        };
    }

    /// <summary>Only the new value is said: the old one is the one of its kind that the rest speaks of.</summary>
    private static Reading? Now(string said, int kind, Match fresh, Setting setting)
    {
        var about = About(said, fresh, fresh);
        var isTime = kind == Values.Kinds - 1 && s_atTime.IsMatch(said[..fresh.Index]);
        var all = isTime ? new ValuePlaces(setting).Of(0).Concat(new ValuePlaces(setting).Of(kind)).ToList() : new ValuePlaces(setting).Of(kind).ToList();
        var best = ValuePlaces.Best(all, about, setting, s_statement.IsMatch(said) || s_change.IsMatch(said) ? LeastCover : LeastCoverOfFacts, LeastLead);
        if (best.Select(place => (place.Block.Id, place.Sentence)).Distinct().Count() > 1)
        {
            return Reading.Ask($"What shall become {fresh.Value}?", 1);
        }

        return ValuePlaces.Nearest(best, about, said) switch
        {
            [var only] when Values.AreEqual(only.Value.Value, fresh.Value) => null,
            [var only] => only.Change(fresh.Value, 0.1 + (0.15 * (1 - only.Cover))),
            [] => null,
            _ => Reading.Ask($"Which value shall become {fresh.Value}?", 1),
        };
    }

    /// <summary>"It starts at 20:00": the only value of its kind in what was spoken of last.</summary>
    private static Reading? Its(string said, int kind, Match fresh, Setting setting) =>
        s_pronoun.IsMatch(said) && setting.Before is [{ Target: var block }] && new ValuePlaces(setting).Of(kind).Where(place => place.Block.Id == block.Id).ToList() is [var only] && !Values.AreEqual(only.Value.Value, fresh.Value)
            ? only.Change(fresh.Value, 0.15)
            : null;

    /// <summary>"300 ml of cream in the ingredients of the pumpkin soup": the rest says in which part of the document.</summary>
    private static Reading? Within(string said, int kind, Setting setting)
    {
        if (s_within.Match(said) is not { Success: true } match || setting.Finder.Find(match.Groups["where"].Value, wholeBlocks: true) is not { IsNothing: false, Cost: < 1 } where || Values.Of(kind, match.Groups["rest"].Value) is not [var fresh])
        {
            return null;
        }

        var part = setting.View.Within(where.Passages);
        return Now(match.Groups["rest"].Value, kind, fresh, setting with { View = part, Finder = setting.Finder.In(part) }) is { } reading ? reading with { Cost = reading.Cost + (0.5 * where.Cost) } : null;
    }

    private static string About(string said, Match one, Match other)
    {
        var letters = said.ToCharArray();
        letters.AsSpan(one.Index, one.Length).Fill(' ');
        letters.AsSpan(other.Index, other.Length).Fill(' ');
        return s_verbs.Replace(new string(letters), " ");
    }

    private static readonly Regex s_unwanted = new(@"\b(?:not|instead\s+of|rather\s+than|no\s+longer|in\s+place\s+of|from|was|were|than)\s+(?:(?:at|on|until|in|from|by|the|a)\s+)*$", WishPattern.Loose);

    private static readonly Regex s_pronoun = new(@"^(?:it|this|that|they|he|she)\b", WishPattern.Loose);

    private static readonly Regex s_within = new(@"^(?<rest>.*?)\s+(?:in|under|among)\s+(?<where>\S.*?)(?:\s*,\s*\w+)?$", WishPattern.Loose);

    private static readonly Regex s_atTime = new(@"\b(?:at|from|until|till|by|before|after)\s+$", WishPattern.Loose);

    private static readonly Regex s_statement = new(@"\b(?:is|are|be|leaves?|starts?|begins?|comes?|goes|go|opens?|close[sd]?|ends?|costs?|takes?|needs?|arrives?|happens?|keeps?|was|were|lasts?|serves?|measures?|meets?|has|have|gets?|becomes?|should|must|now|it'?s|there'?s|instead|makes?|pays?|moved)\b", WishPattern.Loose);

    private static readonly Regex s_change = new(@"^(?:change|set|correct|update|raise|lower|increase|reduce|alter|put|make|fix|adjust|push|shift|move|postpone|write)\b.*\b(?:to|at|on|until)\b", WishPattern.Loose);

    /// <summary>Measures of the layout and numbers that only count things are no values of the text.</summary>
    private static readonly Regex s_other = new(@"\b(?:pts?|points?|points|cm|mm|centimet\w+|inch(?:es)?|font|size|margins?|spacing|indent\w*|columns?|rows?|bold|italics?|underlin\w+|landscape|portrait|page|pages|lines?\s+spacing|heading|style|footnotes?|comments?|insert|add|delete|remove|new\s+(?:paragraph|line|item|bullet|sentence)|tables?\s+with|more|another|further|extra|missing|new\s+\w+\s*:|bookmark|link|bullets?|numbered)\b|:\s+\S+\s+\S+\s+\S|[.;!?]\s+(?:and\s+)?then\b", WishPattern.Loose);

    private static readonly Regex s_verbs = new(@"\b(?:leaves?|starts?|begins?|comes?|goes|go|takes?|gets?|becomes?|should|must|now|instead|make|makes|change|set|correct|update|raise|lower|increase|reduce|alter|put|fix|adjust|push|shift|move|moved|postpone|write|changed|raised|lowered|plenty|enough|fine|until|till|than|rather|not|no\s+longer|from|only|already|actually|wrong|right|correct(?:ly)?|value|number|figure|amount|time|date|day|price|deadline|table|cell|please|will|would|may|can|cannot|if|they|he|she|them|then|say|says|said|really|way|too|consequently|accordingly|therefore|thus|hence|this\s+time)\b", WishPattern.Loose);
}
