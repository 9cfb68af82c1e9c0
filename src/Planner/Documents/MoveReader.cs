using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to move text, and to let two neighbours change places.</summary>
internal sealed class MoveReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_swap.Match(said) is { Success: true } swap)
        {
            if (new Exchange(setting).Read(PassageFinder.Trim(swap.Groups["a"].Value), PassageFinder.Trim(swap.Groups["b"].Value), said, What) is { } exchange)
            {
                yield return exchange;
            }

            yield break;
        }

        if (s_steps.Match(said) is { Success: true } steps && Steps(steps, setting) is { } stepped)
        {
            yield return stepped;
        }

        if (s_measure.IsMatch(said))
        {
            yield break;
        }

        if (s_order.Match(said) is { Success: true } order && Ordered(order, said, setting) is { } ordered)
        {
            yield return ordered;
            yield break;
        }

        foreach (var match in new[] { s_move.Match(said), s_stand.Match(said) }.Where(match => match.Success))
        {
            var named = match.Groups["subject"] is { Success: true } subject && WishPattern.Reference.IsMatch(match.Groups["what"].Value) ? subject.Value : match.Groups["what"].Value;
            var what = What(named, said, setting);
            var where = s_rank.Replace(match.Groups["where"].Value, "");
            var place = OwnList(where, what, setting) ?? WherePlace.Read(where, setting);
            if (what.IsNothing || place is null || what.Passages[0].Target.Kind != "paragraph")
            {
                continue;
            }

            var passage = what.Passages.Count == 1 ? what.Passages[0].Whole() : new Passage(what.Passages[0].Target, what.Passages[^1].Last);
            var (target, before) = place.Before || !IsSection(passage, setting) || DocumentView.Level(place.Target) == 0 ? (place.Target, place.Before) : (setting.View.Under(place.Target) is { Count: > 0 } under ? under[^1] : place.Target, false);
            yield return Reading.Of(what.Cost + place.Cost, [passage], WantedAction.On("move", passage, ("where", before ? "before" : "after"), ("destination", target.Id)).Moving(setting.View.OrderOf(passage.Target)));
        }
    }

    /// <summary>"Rule four before rule three": two that are named by their numbers, in the order that they shall have.</summary>
    private static Reading? Ordered(Match match, string said, Setting setting)
    {
        var (what, other) = (What(match.Groups["what"].Value, said, setting), setting.Finder.Find(match.Groups["other"].Value, wholeBlocks: true));
        return what is { Passages: [{ Target.Kind: "paragraph" } passage], Cost: < 0.3 } && other is { Passages: [{ Target.Kind: "paragraph" } anchor], Cost: < 0.3 } && passage.Target.Id != anchor.Target.Id
            ? Reading.Of(0.2, [passage], WantedAction.On("move", passage, ("where", match.Groups["before"].Success ? "before" : "after"), ("destination", match.Groups["before"].Success ? anchor.Target.Id : anchor.Last.Id)).Moving(setting.View.OrderOf(passage.Target)))
            : null;
    }

    /// <summary>"First" and "to the end" of an item mean its list.</summary>
    private static WherePlace? OwnList(string where, Found what, Setting setting) =>
        s_edge.Match(where.Trim()) is { Success: true } edge && what is { Passages: [{ Target: var item }] } && setting.View.Lists().FirstOrDefault(list => list.Any(other => other.Id == item.Id)) is { Count: > 1 } list
            ? edge.Groups["first"].Success ? new(list[0], Before: true, 0.1) : new(list[^1], Before: false, 0.1)
            : null;

    private static bool IsSection(Passage passage, Setting setting) => DocumentView.Level(passage.Target) > 0 && passage.Until is not null && setting.View.PlaceOf(passage.Target) >= 0;

    /// <summary>What moves: a heading that is named alone, or with its text, takes its section along.</summary>
    private static Found What(string said, string wish, Setting setting)
    {
        var phrase = PassageFinder.Trim(said);
        if (WishPattern.Reference.IsMatch(phrase))
        {
            return setting.Before.Count == 0 ? Found.Nothing : new([.. setting.Before.Select(passage => passage.Whole())], 0.3);
        }

        var places = new PlaceNames(setting.View, setting.Finder);
        if (s_withHeading.IsMatch(wish))
        {
            return places.SectionOf(s_sectionLead.Replace(s_withHeading.Replace(phrase, "").Trim(' ', ','), ""), withHeading: true);
        }

        var found = setting.Finder.Find(phrase, wholeBlocks: true);
        return !found.IsNothing && DocumentView.Level(found.Passages[0].Target) > 0 && found.Passages is [{ Until: null }] && !s_headingWord.IsMatch(phrase) ? places.SectionOf(phrase, withHeading: true) : found;
    }

    /// <summary>"One place up": past so many of its neighbours.</summary>
    private static Reading? Steps(Match match, Setting setting)
    {
        var found = setting.Finder.Find(match.Groups["what"].Value, wholeBlocks: true);
        if (found is not { Passages: [{ Target: { Kind: "paragraph" } block, Until: null }] } || Measure.ReadNumber(match.Groups["n"].Value) is not { } count)
        {
            return null;
        }

        var up = s_up.IsMatch(match.Groups["way"].Value);
        var to = setting.View.PlaceOf(block) + ((up ? -1 : 1) * (int)count);
        return to < 0 || to >= setting.View.Paragraphs.Count ? null
            : Reading.Of(found.Cost + 0.1, [new(block)], WantedAction.On("move", new(block), ("where", up ? "before" : "after"), ("destination", setting.View.Paragraphs[to].Id)).Moving(setting.View.OrderOf(block)));
    }

    private static readonly Regex s_move = new(@"^(?:(?<subject>[^,;.:]+?)\s+(?:is|are|comes?|goes|must|should|has|belongs|will)\b[^,;.:]*[,;.:]\s+(?:so\s+|and\s+|please\s+)*)?(?:move|shift|bring|put|place|drag|push|pull|relocate|transfer|take|get|carry)\s+(?<what>.+?)\s*,?\s+(?<where>(?:(?:up|down|right|directly|just|immediately|straight|back|over)\s*,?\s+)*(?:before|after|above|below|under(?:neath)?|behind|in\s+front\s+of|to\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom|front)|at\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|as\s+the\s+(?:last|first)|(?:first|last)\s+(?:in|of)|ahead\s+of)\b.*?)$", WishPattern.Loose);

    private static readonly Regex s_stand = new(@"^(?:(?:i|we)\s+want\s+|let\s+)*(?<what>.+?)\s+(?:to\s+|is\s+to\s+|are\s+to\s+|wants?\s+to\s+|would\s+|could\s+|is\s+(?=better)|are\s+(?=better)|better\s+|should\s+|must\s+|shall\s+|has\s+to\s+|have\s+to\s+|needs\s+to\s+|ought\s+to\s+|belongs?\s*|goes?\s*|comes?\s*)+(?:stand|come|go|be\s+(?:moved|placed|put)|be|appear|move|follow|fit|placed|put)?\s*(?:better\s+)?(?:(?<where>(?:(?:up|down|right|directly|just|immediately|straight)\s+)*(?:before|after|above|below|under(?:neath)?|behind|in\s+front\s+of|to\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|at\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|first|the\s+first\s+(?:section|paragraph|item|point|step|rule|one|thing)\s*,\s*(?:right\s+)?(?:before|above|in\s+front\s+of|ahead\s+of)|ahead\s+of)\b[^:]*?))(?:,\s*(?:heading\s+and\s+text|with\s+.*))?[.]?$", WishPattern.Loose);

    private const string Counted = @"(?:the\s+)?(?:(?:rule|step|item|point|bullet|paragraph|line|section)\s+(?:number\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)|(?:first|second|third|fourth|fifth|sixth|last)\s+(?:rule|step|item|point|bullet|paragraph|line|section))";

    private static readonly Regex s_order = new("^(?<what>" + Counted + @")\s+(?:right\s+|directly\s+)?(?:(?<before>before|above|ahead\s+of)|after|below|behind)\s+(?<other>" + Counted + ")$", WishPattern.Loose);

    private const string Rest = @"(?<tail>\s*[,;]?\s+(?:(?:a?round|places|over|please)\b|(?:in|of|the|only|just|but|with|complete|whole|including)\b.*))*\s*[.!?]?$";

    private static readonly Regex s_swap = new(@"^(?:swap|switch|exchange|flip|interchange|reverse|transpose)\s+(?:a?round\s+)?(?:the\s+(?:order|places?|positions?)\s+of\s+)?(?<a>.+?)\s+(?:and|with|for)\s+(?<b>.+?)" + Rest + @"|^(?:let\s+|have\s+|make\s+|get\s+)?(?<a>.+?)\s+and\s+(?<b>.+?)\s+(?:to\s+|should\s+|must\s+|have\s+to\s+|need\s+to\s+|ought\s+to\s+|could\s+|can\s+|shall\s+|are\s+to\s+|want\s+to\s+)*(?:(?:change|swap|trade|switch|exchange)\s+(?:places?|positions?|seats|a?round|over)|be\s+(?:swapped|switched|exchanged)|(?:are\s+|stand\s+|go\s+|put\s+)?(?:the\s+other\s+way\s+(?:a?round)|in\s+(?:the\s+)?(?:reverse|opposite|other|wrong)\s+order))" + Rest, WishPattern.Loose);

    private static readonly Regex s_steps = new(@"^(?:move|shift|push|bring|put)\s+(?<what>.+?)\s+(?:(?:by\s+)?(?<n>one|two|three|four|an?|\d)\s+(?:place|position|line|step|item|paragraph|slot|notch)s?\s+)(?<way>up|down|higher|lower|further\s+up|further\s+down)\w*$|^(?:move|shift|push|bring|put)\s+(?<what>.+?)\s+(?<way>up|down|higher|lower)\s+(?:by\s+)?(?<n>one|two|three|four|an?|\d)(?:\s+(?:place|position|line|step|item|paragraph|slot|notch)s?)?$", WishPattern.Loose);

    /// <summary>Space of some size is given, not moved.</summary>
    private static readonly Regex s_measure = new(@"\b" + Measure.Number + @"\s*" + Measure.Unit + @"\b.*\b(?:space|gap|margin|room|indent\w*)\b|\b(?:space|gap)\s+of\b", WishPattern.Loose);

    /// <summary>"The first section, ahead of Booking": what it comes before tells where.</summary>
    private static readonly Regex s_rank = new(@"^the\s+first\s+\w+\s*,\s*(?=(?:right\s+)?(?:before|above|in\s+front\s+of|ahead\s+of)\b)", WishPattern.Loose);

    private static readonly Regex s_edge = new(@"^(?:(?:up|down|right|back)\s+)*(?:(?<first>first|(?:at|to)\s+the\s+(?:very\s+)?(?:top|beginning|start|front))|last|(?:at|to)\s+the\s+(?:very\s+)?(?:bottom|end))$", WishPattern.Loose);

    private static readonly Regex s_up = new("up|higher", WishPattern.Loose);

    private static readonly Regex s_withHeading = new(@",?\s*\b(?:heading\s+and\s+(?:text|all|paragraph|body)|with\s+(?:its\s+|the\s+)?(?:heading|text|everything(?:\s+under\s+it)?)|including\s+(?:its\s+|the\s+)?(?:heading|text)|and\s+(?:its\s+|the\s+)?(?:text|paragraph))\b", WishPattern.Loose);

    private static readonly Regex s_sectionLead = new(@"^(?:the\s+)?(?:whole\s+|entire\s+)?(?:section|heading|chapter)?\s*|\s+(?:section|heading|chapter)$", WishPattern.Loose);

    private static readonly Regex s_headingWord = new(@"\b(?:heading|headline|title|paragraph|line)\b", WishPattern.Loose);
}
