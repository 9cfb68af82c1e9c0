using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to move text, and to let two neighbours change places.</summary>
internal sealed class MoveReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_swap.Match(wish) is { Success: true } swap && Exchange(swap, setting) is { } exchange)
        {
            yield return exchange;
        }

        foreach (var match in new[] { s_move.Match(wish), s_stand.Match(wish) }.Where(match => match.Success))
        {
            var what = What(match.Groups["what"].Value, wish, setting);
            var place = WherePlace.Read(match.Groups["where"].Value, setting);
            if (what.IsNothing || place is null || what.Passages[0].Target.Kind != "paragraph")
            {
                continue;
            }

            var passage = what.Passages.Count == 1 ? what.Passages[0].Whole() : new Passage(what.Passages[0].Target, what.Passages[^1].Last);
            var (target, before) = place.Before || !IsSection(passage, setting) || DocumentView.Level(place.Target) == 0 ? (place.Target, place.Before) : (setting.View.Under(place.Target) is { Count: > 0 } under ? under[^1] : place.Target, false);
            yield return Reading.Of(what.Cost + place.Cost, [], WantedAction.On("move", passage, ("where", before ? "before" : "after"), ("destination", target.Id)).Moving(setting.View.OrderOf(passage.Target)));
        }
    }

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

    private static Reading? Exchange(Match match, Setting setting)
    {
        var (first, second) = (What(match.Groups["a"].Value, match.Value, setting), What(match.Groups["b"].Value, match.Value, setting));
        if (first.IsNothing || second.IsNothing || first.Passages[0].Target.Kind != "paragraph" || second.Passages[0].Target.Kind != "paragraph")
        {
            return null;
        }

        var (upper, lower) = setting.View.OrderOf(first.Passages[0].Target) < setting.View.OrderOf(second.Passages[0].Target) ? (first.Passages[0].Whole(), second.Passages[0].Whole()) : (second.Passages[0].Whole(), first.Passages[0].Whole());
        return setting.View.PlaceOf(lower.Target) - setting.View.PlaceOf(upper.Last) > 1
            ? null
            : Reading.Of(first.Cost + second.Cost, [], WantedAction.On("move", lower, ("where", "before"), ("destination", upper.Target.Id)).Moving(setting.View.OrderOf(upper.Target)));
    }

    private static readonly Regex s_move = new(@"^(?:(?:please|and|then|also|now|just|can\s+you|could\s+you|i\s+want\s+(?:you\s+)?to|i'?d\s+like\s+(?:you\s+)?to)\s+)*(?:move|shift|bring|put|place|drag|push|relocate|transfer|take)\s+(?<what>.+?)\s*,?\s+(?<where>(?:(?:up|down|right|directly|just|immediately|back)\s+)*(?:before|after|above|below|under(?:neath)?|behind|in\s+front\s+of|to\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom|front)|at\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|as\s+the\s+(?:last|first)|(?:first|last)\s+(?:in|of)|ahead\s+of)\b.*?)$", WishPattern.Loose);

    private static readonly Regex s_stand = new(@"^(?:i\s+want\s+|please\s+|let\s+)*(?<what>.+?)\s+(?:to\s+|should\s+|must\s+|shall\s+|has\s+to\s+|have\s+to\s+|needs\s+to\s+|ought\s+to\s+|belongs?\s*|goes?\s*|comes?\s*)+(?:stand|come|go|be|appear|move|follow|be\s+moved|be\s+placed)?\s*(?:(?<where>(?:(?:up|down|right|directly|just|immediately)\s+)*(?:before|after|above|below|under(?:neath)?|behind|in\s+front\s+of|to\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|at\s+the\s+(?:very\s+)?(?:end|top|beginning|start|bottom)|first|ahead\s+of)\b[^:]*?))(?:,\s*(?:heading\s+and\s+text|with\s+.*))?[.]?$", WishPattern.Loose);

    private static readonly Regex s_swap = new(@"^(?:please\s+)?(?:swap|switch|exchange|flip)\s+(?:the\s+(?:order|places?|positions?)\s+of\s+)?(?<a>.+?)\s+(?:and|with)\s+(?<b>.+?)(?:\s+(?:around|round|places|please))*[.]?$", WishPattern.Loose);

    private static readonly Regex s_withHeading = new(@",?\s*\b(?:heading\s+and\s+(?:text|all|paragraph|body)|with\s+(?:its\s+|the\s+)?(?:heading|text|everything(?:\s+under\s+it)?)|including\s+(?:its\s+|the\s+)?(?:heading|text)|and\s+(?:its\s+|the\s+)?(?:text|paragraph))\b", WishPattern.Loose);

    private static readonly Regex s_sectionLead = new(@"^(?:the\s+)?(?:whole\s+|entire\s+)?(?:section|heading|chapter)?\s*|\s+(?:section|heading|chapter)$", WishPattern.Loose);

    private static readonly Regex s_headingWord = new(@"\b(?:heading|headline|title|paragraph|line)\b", WishPattern.Loose);
}
