using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to delete text.</summary>
internal sealed class DeleteReader : IWishReader
{
    /// <summary>What a wish wants deleted; null when it wants nothing deleted.</summary>
    public static string? ObjectOf(string wish)
    {
        var match = s_delete.Match(wish);
        match = match.Success ? match : s_unwanted.Match(wish);
        return match.Success && match.Groups["what"].Value.Trim().Length > 0 ? match.Groups["what"].Value : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (ObjectOf(wish) is not { } said || s_else.IsMatch(said))
        {
            yield break;
        }

        var what = s_from.Replace(PassageFinder.Trim(s_tail.Replace(said, "")), "");
        if (WishPattern.Reference.IsMatch(what) && setting.Before.Count > 0)
        {
            yield return Of(new(setting.Before, 0.3), setting);
            yield break;
        }

        var section = s_sectionWord.Match(what);
        var found = section.Success ? new PlaceNames(setting.View, setting.Finder).SectionOf(section.Groups["name"].Value, withHeading: true) : setting.Finder.Find(what);
        if (found.IsNothing && s_in.Match(what) is { Success: true } inside)
        {
            found = Inside(inside, setting);
        }

        yield return found.IsNothing || found.Passages[0].Target.Kind is "document"
            ? Reading.Ask($"Which part of the document is \"{what}\"?", 3)
            : Of(found, setting);
    }

    private static Reading Of(Found found, Setting setting) =>
        new([.. found.Passages.Select(passage => WantedAction.On("delete_text", passage).Moving(setting.View.OrderOf(passage.Target)))], found.Cost, []);

    private static Found Inside(Match match, Setting setting)
    {
        var (words, where) = (PassageFinder.Trim(match.Groups["words"].Value), setting.Finder.Find(match.Groups["where"].Value, wholeBlocks: true));
        var found = where.IsNothing ? Found.Nothing : setting.Finder.Words(words, wholeBlocks: false, all: true);
        return Found.Of(found.Cost + where.Cost, found.Passages.Where(passage => where.Passages.Any(outer => outer.Target.Id == passage.Target.Id)));
    }

    private const string Verbs = @"(?:delete|remove|erase|drop|cut(?:\s+out)?|scrap|kill|lose|omit|strike\s+(?=the)|skip|axe|bin|ditch|throw\s+(?:out|away)|take\s+(?:out|away|off)|get\s+rid\s+of|do\s+away\s+with|leave\s+out|clear\s+out|chuck\s+out|kick\s+out|wipe(?:\s+out)?)";

    private static readonly Regex s_delete = new(@"^(?:(?:please|and|then|also|now|just|i\s+want\s+(?:you\s+)?to|i'?d\s+like\s+(?:you\s+)?to|we\s+(?:can|should|want\s+to|need\s+to)|you\s+can|can\s+you|could\s+you|would\s+you|let'?s|kindly|simply|finally|ok|so)\s+)*" + Verbs + @"\s+(?<what>.+)$|^(?:(?:please|and|then|also|now|just)\s+)*(?:throw|take|cut|cross|strike|kick|leave)\s+(?<what>.+?)\s+(?:out|away)(?:\s+(?:of|from)\s+(?:the\s+)?(?:document|text|table|list|file|page|letter))?\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_unwanted = new(@"^(?:(?:we|i|you)\s+(?:don'?t|do\s+not|no\s+longer)\s+(?:need|want)|no\s+need\s+for|no\s+more|without|no)\s+(?<what>.+?)(?:\s+any\s*more|\s+please|\s+any\s+longer)?\s*[.!]?$|^(?<what>.+?)\s+(?:(?:can|could|should|must|may|has\s+to|have\s+to|needs\s+to|is\s+to|shall)\s+(?:be\s+(?:deleted|removed|cut|dropped|erased|thrown\s+(?:out|away)|taken\s+out|left\s+out)|go|disappear|vanish|leave)(?:\s+(?:away|now|please))?|(?:is|are)\s+(?:not|no\s+longer)\s+(?:needed|wanted|necessary)(?:\s+any\s*more)?|(?:isn'?t|aren'?t)\s+(?:needed|wanted|necessary)(?:\s+any\s*more)?|goes(?:\s+(?:away|out))?)(?:\s+from\s+the\s+\w+)?\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_else = new(@"^(?:the\s+)?(?:all\s+)?(?:" + Colours.Pattern + @"\s+)?(?:formatting|bullets?|numbering|highlight\w*|mark(?:er|ing)s?|bold|italics?|underlin\w+|colou?rs?|(?:hyper)?links?\b|header|footer|page\s*(?:numbers?|break)|foot\s*notes?|comments?|indent\w*)\b", WishPattern.Loose);

    private static readonly Regex s_tail = new(@"\s+(?:completely|entirely|altogether|for\s+good|please|too|as\s+well|from\s+(?:the|this)\s+(?:document|text|file|letter|page)|out\s+of\s+(?:the|this)\s+(?:document|text)|with\s+(?:all\s+)?(?:its|the)\s+(?:text|content))+\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_from = new(@"^(?:out|away|off)\s+", WishPattern.Loose);

    private static readonly Regex s_sectionWord = new(@"^(?:the\s+)?(?:whole\s+|entire\s+|complete\s+)*(?:(?:section|chapter)\s+(?:about|on|called|named|with)?\s*(?:the\s+)?(?<name>.+?)|(?<name>.+?)\s+(?:section|chapter))(?:\s*,?\s*(?:with|including|and)\s+.*heading.*)?$|^(?:the\s+)?(?<name>.+?)\s*,?\s+(?:heading\s+and\s+(?:text|all|paragraph)|with\s+(?:its\s+|the\s+)?heading|including\s+(?:its\s+|the\s+)?heading)$", WishPattern.Loose);

    private static readonly Regex s_in = new(@"^(?<words>.+?)\s+(?:in|from|out\s+of|of|at)\s+(?<where>.+)$", WishPattern.Loose);
}
