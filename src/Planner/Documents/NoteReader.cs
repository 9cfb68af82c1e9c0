using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for footnotes, comments, links and bookmarks.</summary>
internal sealed class NoteReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_deleteNote.Match(wish) is { Success: true } delete)
        {
            yield return Delete(delete, setting);
        }
        else if (s_unlink.Match(wish) is { Success: true } unlink)
        {
            var found = Link(unlink.Groups["what"].Value, setting);
            yield return found.IsNothing ? Reading.Ask("Which link?", 2) : new([.. found.Passages.Select(passage => WantedAction.On("set_link", passage))], found.Cost, found.Passages);
        }
        else if ((Footnote(wish, setting) ?? Comment(wish, setting) ?? SetLink(wish, setting) ?? Bookmark(wish, setting)) is { } reading)
        {
            yield return reading;
        }
    }

    private static Reading Delete(Match match, Setting setting)
    {
        var kind = match.Groups["kind"].Value.StartsWith("comment", StringComparison.OrdinalIgnoreCase) ? "comment" : "footnote";
        var notes = setting.View.Notes.Where(note => note.Kind == kind).ToList();
        var about = match.Groups["about"].Value.Trim();
        var chosen = notes.Count == 1 ? notes[0] : notes.FirstOrDefault(note => about.Length > 0 && DocumentView.Text(note).Contains(about, StringComparison.OrdinalIgnoreCase));
        return chosen is null ? Reading.Ask($"Which {kind}?", 2) : Reading.Of(0.1, [], WantedAction.At("delete_note", ("target", chosen.Id)));
    }

    private static Reading? Footnote(string wish, Setting setting)
    {
        if (!s_footnoteWord.IsMatch(wish))
        {
            return null;
        }

        var match = s_noteAtText.Match(wish);
        match = match.Success ? match : s_noteTextAt.Match(wish);
        return match.Success ? Anchored("insert_footnote", match, wish, setting, "Where shall the footnote stand?") : Reading.Ask("Where shall the footnote stand, and what shall it say?", 1);
    }

    private static Reading? Comment(string wish, Setting setting)
    {
        if (!s_commentWord.IsMatch(wish))
        {
            return null;
        }

        var match = s_noteAtText.Match(wish);
        match = match.Success ? match : s_noteTextAt.Match(wish);
        return match.Success ? Anchored("insert_comment", match, wish, setting, "On which words shall the comment stand?") : Reading.Ask("On which words shall the comment stand, and what shall it say?", 1);
    }

    private static Reading Anchored(string action, Match match, string wish, Setting setting, string question)
    {
        var text = setting.Ended(Literal.Clean(match.Groups["text"].Value), wish);
        var found = setting.Finder.Find(match.Groups["where"].Value);
        return found.IsNothing || text.Length == 0 ? Reading.Ask(question, 1.5) : Reading.Of(found.Cost, found.Passages, WantedAction.On(action, found.Passages[0], ("text", text)));
    }

    private static Reading? SetLink(string wish, Setting setting)
    {
        if (!s_linkWord.IsMatch(wish) || s_address.Match(wish) is not { Success: true } address)
        {
            return null;
        }

        var said = address.Value.TrimEnd('.', ')', ',');
        var rest = new Remainder(wish);
        rest.Blank(address);
        var phrase = s_linkFiller.Replace(rest.Left.Replace(Remainder.Gap, ' '), " ");
        var found = setting.Finder.Find(phrase.Trim(' ', '(', ')', '.', ',', ':'));
        found = found.IsNothing && said.Contains('@', StringComparison.Ordinal) ? setting.Finder.Words(said.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase), wholeBlocks: false) : found;
        var link = said.Contains(':', StringComparison.Ordinal) ? said : said.Contains('@', StringComparison.Ordinal) ? "mailto:" + said : "https://" + said;
        return found.IsNothing ? Reading.Ask("Which words shall be the link?", 1.5) : new([.. found.Passages.Select(passage => WantedAction.On("set_link", passage, ("address", link)))], found.Cost, found.Passages);
    }

    private static Reading? Bookmark(string wish, Setting setting)
    {
        if (s_bookmarkNamed.Match(wish) is not { Success: true } match)
        {
            return null;
        }

        var found = setting.Finder.Find(match.Groups["where"].Value);
        return found.IsNothing ? Reading.Ask("Where shall the bookmark stand?", 1.5) : Reading.Of(found.Cost, found.Passages, WantedAction.On("insert_bookmark", found.Passages[0], ("name", Literal.Clean(match.Groups["name"].Value))));
    }

    private static Found Link(string what, Setting setting)
    {
        var phrase = PassageFinder.Trim(what);
        var linked = setting.Finder.Find(phrase.Contains("link", StringComparison.OrdinalIgnoreCase) ? phrase : phrase + " link");
        return linked.IsNothing ? setting.Finder.Find(phrase) : linked;
    }

    private const string Kind = @"(?:foot[\s-]?notes?|comments?|annotations?|remarks?|notes?)";
    private const string Says = @"(?:\s*(?:that\s+says?|which\s+says?|saying|says?|with\s+(?:the\s+)?(?:text|words)|reading|that\s+reads|it\s+should\s+say|with|text|should\s+say|containing|:|,|-|–)\s*)+:?\s*";

    private static readonly Regex s_footnoteWord = new(@"\bfoot[\s-]?notes?\b", WishPattern.Loose);

    private static readonly Regex s_commentWord = new(@"\b(?:comments?|annotat(?:e|ion|ions)|remark)\b", WishPattern.Loose);

    private static readonly Regex s_noteAtText = new(@"\b" + Kind + @"\s+(?:right\s+|directly\s+)?(?:after|on|at|to|for|behind|about|by|in)\s+(?<where>[^:]+?)" + Says + @"(?<text>.+)$|^(?:please\s+)?(?:at|on|after|behind|for|to)\s+(?<where>[^:]+?)\s*,?\s*(?:i\s+want\s+|i\s+need\s+|i'?d\s+like\s+|add\s+|put\s+|insert\s+|attach\s+|there\s+should\s+be\s+|please\s+|make\s+|goes\s+|comes\s+|set\s+|write\s+|leave\s+)+(?:an?\s+|the\s+)?" + Kind + Says + @"(?<text>.+)$|\b(?:comment\s+on|annotate)\s+(?<where>[^:]+?)" + Says + @"(?<text>.+)$|^(?<where>[^:]+?)\s+(?:needs?|gets?|should\s+(?:get|have)|wants?|deserves?)\s+an?\s+" + Kind + Says + @"(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_noteTextAt = new(@"\b" + Kind + Says + @"(?<text>[""“'].+?[""”']|.+?)\s*,?\s+(?:right\s+|directly\s+)?(?:after|on|at|to|for|behind)\s+(?<where>[^:]+)$|\b(?:add|put|insert|attach|write|set|leave)\s+(?<text>[""“].+?[""”]|.+?)\s+as\s+an?\s+" + Kind + @"\s+(?:after|on|at|to|for|behind)\s+(?<where>[^:]+)$", WishPattern.Loose);

    private static readonly Regex s_deleteNote = new(@"\b(?:delete|remove|drop|take\s+(?:away|out)|get\s+rid\s+of|throw\s+(?:out|away)|kill|erase|lose)\s+(?:the\s+|that\s+|this\s+|my\s+)*(?<kind>foot[\s-]?note|comment)s?\b(?:\s+(?:about|on|with|saying|that\s+says|at|after|from|in)\s+(?<about>.+))?$|\b(?:the\s+)?(?<kind>footnote|comment)\s+(?:can\s+go|should\s+go|must\s+go|has\s+to\s+go|away|is\s+not\s+needed)(?<about>)", WishPattern.Loose);

    private static readonly Regex s_unlink = new(@"\b(?:remove|delete|drop|take\s+(?:away|off|out)|get\s+rid\s+of|break|kill|undo|lose)\s+(?<what>(?:the\s+)?(?:hyper)?links?\b.*|(?:the\s+)?.*\b(?:hyper)?links?)$|\bun[\s-]?link\s+(?<what>.+)$|^(?<what>(?:the\s+)?.*?\b(?:hyper)?links?)\b.*\b(?:dead|plain|broken|away|removed|go|normal|ordinary)\b.*$|\b(?:no|without)\s+(?:a\s+)?link\s+(?:on|behind|for|at)\s+(?<what>.+)$|^(?:make\s+)?(?<what>.+?)\s+(?:should\s+be\s+|must\s+be\s+|be\s+)?(?:no|not\s+an?|no\s+longer\s+an?)\s+(?:hyper)?link(?:\s+any\s*more)?$", WishPattern.Loose);

    private static readonly Regex s_linkWord = new(@"\b(?:hyper)?link(?:s|ed|ing)?\b|\bpoint(?:s|ing)?\s+to\b|\blead(?:s|ing)?\s+to\b|\bclick(?:able|ing|ed)?\b", WishPattern.Loose);

    private static readonly Regex s_address = new(@"\b(?:https?://|mailto:|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?=[^@]*$)|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|eu|de|uk|io|info|edu|gov)\b(?:/\S*)?(?=[^.]*$)", WishPattern.Loose);

    private static readonly Regex s_linkFiller = new(@"\b(?:please|(?:turn|make|set|put|add|insert|create|let|have|give)|(?:an?\s+|the\s+)?(?:hyper)?link(?:s|ed|ing)?|into|to|with|on|behind|address|her|his|its|their|mail|web\s*site|page|site|url|clickable|should|must|point(?:s|ing)?|lead(?:s|ing)?|that|which|goes|go|open|opens|a|for|as|be|is|and|when|someone|clicks|wrong|right|correct|old|new|of|it|at|under|text)\b", WishPattern.Loose);

    private static readonly Regex s_bookmarkNamed = new(@"\bbookmark\b\s*(?:(?:called|named|with\s+the\s+name|by\s+the\s+name\s+of|:)\s*)?(?<name>[""“']?[\w-]+[""”']?)\s+(?:right\s+)?(?:at|on|to|for|in|before|over)\s+(?<where>.+)$|\bbookmark\s+(?:at|on|to|for|in|before)\s+(?<where>.+?)\s*,?\s+(?:and\s+)?(?:called|named|call\s+it|name\s+it|with\s+the\s+name(?:\s+of)?|as|:)\s*(?<name>.+)$|^(?:please\s+)?bookmark\s+(?<where>.+?)\s+(?:as|with\s+the\s+name(?:\s+of)?|under(?:\s+the\s+name)?|called|named)\s*(?<name>.+)$|^(?:give|put\s+on)\s+(?<where>.+?)\s+(?:a|the)\s+bookmark\s+(?:called|named|with\s+the\s+name(?:\s+of)?)?\s*(?<name>.+)$", WishPattern.Loose);
}
