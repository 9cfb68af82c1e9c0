using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for other words in a footnote or comment that is there: "the note about the prize should read: He shared it".</summary>
internal sealed class NoteTextReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (Instead(wish, setting) is { } instead)
        {
            yield return instead;
            yield break;
        }

        if (s_rewrite.Match(Padding.Strip(wish)) is not { Success: true } match || setting.Ended(Literal.Clean(match.Groups["text"].Value), wish) is not { Length: > 0 } text || s_new.IsMatch(match.Value[..(match.Groups["kind"].Index - match.Index)]))
        {
            yield break;
        }

        var kind = match.Groups["kind"].Value;
        var notes = setting.View.Notes.Where(note => s_any.IsMatch(kind) || (note.Kind == "footnote") == s_footnote.IsMatch(kind)).ToList();
        var about = PassageFinder.Trim(match.Groups["about"].Value);
        var meant = about.Length == 0 ? notes : [.. notes.Where(note => IsMeant(note, about, setting))];
        meant = meant.Count == 0 && notes.Count == 1 ? notes : meant;
        if (meant is [var only])
        {
            yield return Reading.Of(0, [], WantedAction.At("replace_text", ("target", only.Id), ("with", text)));
        }
        else if (notes.Count > 1)
        {
            yield return Reading.Ask("Which note?", 0.5);
        }
    }

    /// <summary>Words that stand in one note, set against others: "in the footnote it is a quarter rather than a third".</summary>
    private static Reading? Instead(string wish, Setting setting)
    {
        if (!s_note.IsMatch(s_marked.Replace(wish, "")) || s_insert.IsMatch(wish))
        {
            return null;
        }

        var (one, other) = s_marked.Matches(wish) is [var first, var second] ? (Literal.Clean(first.Value), Literal.Clean(second.Value))
            : s_against.Match(wish) is { Success: true } against ? (Literal.Clean(against.Groups["new"].Value), Literal.Clean(against.Groups["old"].Value)) : ("", "");
        foreach (var (old, fresh) in new[] { (one, other), (other, one) }.Where(pair => pair.Item1.Length > 0 && pair.Item2.Length > 0))
        {
            if (setting.View.Notes.Where(note => WordPlaces.Find(DocumentView.Text(note), old, StringComparison.OrdinalIgnoreCase) >= 0).ToList() is [var only] && WordPlaces.Find(DocumentView.Text(only), fresh, StringComparison.OrdinalIgnoreCase) < 0)
            {
                var (text, place) = (DocumentView.Text(only), WordPlaces.Find(DocumentView.Text(only), old, StringComparison.OrdinalIgnoreCase));
                return Reading.Of(0.05, [], WantedAction.At("replace_text", ("target", only.Id), ("with", text[..place] + fresh + text[(place + old.Length)..])));
            }
        }

        return null;
    }

    private static bool IsMeant(Entity note, string about, Setting setting)
    {
        var content = new ContentMatch(setting.View, null);
        return content.Cover(about, DocumentView.Text(note)) >= 0.5 || (note.Attributes.GetValueOrDefault("in") is { } owner && setting.Finder.Find(about).Passages.Any(passage => passage.Target.Id == owner));
    }

    private static readonly Regex s_note = new(@"\b(?:foot[\s-]?note|comment|annotation)\b", WishPattern.Loose);

    private static readonly Regex s_insert = new(@"\b(?:add|insert|attach|new|another|delete|remove)\b", WishPattern.Loose);

    private static readonly Regex s_marked = new(@"""[^""]+""|[“„][^“”]+[“”]");

    private static readonly Regex s_against = new(@"(?:\b(?:is|be|read|say|reads|says|to|it'?s)\s+)(?<new>\S+(?:\s+\S+){0,3}?)\s*,?\s+(?:and\s+not|not|instead\s+of|rather\s+than)\s+(?<old>\S+(?:\s+\S+){0,3}?)[.!]?$", WishPattern.Loose);

    private static readonly Regex s_rewrite = new(@"^(?:(?:change|rewrite|correct|edit|alter|update|make|let|have)\s+)?(?:the\s+|my\s+|our\s+|that\s+)?(?<about>(?:[\w'’]+\s+){0,3}?)(?<kind>foot[\s-]?note|comment|annotation|note)(?<about>(?:\s+(?:about|on|at|for|to|with|of|behind|in|under|that|which|number|by|from)\s[^:]*?)?)\s*(?:,\s*)?(?:(?:should|must|shall|has\s+to|ought\s+to|needs\s+to|is\s+to|could|can|to|so\s+that\s+it)\s+)*(?:now\s+|rather\s+|better\s+)*(?:reads?|says?|become|be\s+changed\s+to|run|(?<=\bto\s+))\s*:?\s*(?<text>\S.*)$", WishPattern.Loose);

    /// <summary>What is new is not there to be rewritten.</summary>
    private static readonly Regex s_new = new(@"\b(?:add|insert|put|attach|leave|write|append|give|set|need|want|an?|another|new|one)\b", WishPattern.Loose);

    private static readonly Regex s_any = new("^note$", WishPattern.Loose);

    private static readonly Regex s_footnote = new("^foot", WishPattern.Loose);
}
