using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for footnotes and comments: what is said before and after the word tells where, what stands behind a cue is the note's text.</summary>
internal sealed class NoteReader : IWishReader
{
    private const double OtherWishCost = 5;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_kind.Match(wish) is not { Success: true } kind || s_verbOnly.IsMatch(kind.Value) && !s_verb.IsMatch(wish))
        {
            yield break;
        }

        var name = s_footnote.IsMatch(kind.Value) ? "footnote" : "comment";
        var cue = s_says.Match(wish, kind.Index + kind.Length);
        var head = cue.Success ? wish[..cue.Index] : wish;
        if (s_gone.IsMatch(head) && !s_new.IsMatch(head))
        {
            yield return Delete(name, kind, wish, setting);
            yield break;
        }

        var isMore = s_otherWish.IsMatch(wish[..kind.Index]);
        var readings = Texts(wish, kind).SelectMany(pair => Places(pair.Left, pair.Right).Select(where => Put(name, pair.Text, where, wish, setting))).OfType<Reading>().ToList();
        readings = readings.Count == 0 && setting.Before is [{ Target.Kind: "paragraph" or "cell", Until: null } before] && s_there.IsMatch(wish)
            ? [.. Texts(wish, kind).Take(1).Select(pair => Reading.Of(0.2, [before], WantedAction.On("insert_" + name, before, ("text", setting.Ended(Literal.Clean(pair.Text), wish)))))]
            : readings;
        yield return readings.OrderBy(reading => reading.Cost).FirstOrDefault() is { } put ? put with { Cost = put.Cost + (isMore ? OtherWishCost : 0) } : Reading.Ask(name == "footnote" ? "Where shall the footnote stand, and what shall it say?" : "On which words shall the comment stand, and what shall it say?", 1);
    }

    private static Reading? Put(string kind, string said, string where, string wish, Setting setting)
    {
        var text = setting.Ended(Literal.Clean(said), wish);
        var found = setting.Finder.Find(where);
        return text.Length == 0 || found.IsNothing || found.Passages.Count > 1 || found.Passages[0].Target.Kind is "document" or "header" or "footer"
            ? null
            : Reading.Of(found.Cost, found.Passages, WantedAction.On("insert_" + kind, found.Passages[0], ("text", text)));
    }

    /// <summary>The note's text by each cue, with what is left of the wish on both sides of the word for the note.</summary>
    private static IEnumerable<(string Text, string Left, string Right)> Texts(string wish, Match kind)
    {
        var (left, from) = (wish[..kind.Index], kind.Index + kind.Length);
        if (s_says.Match(wish, from) is { Success: true } says)
        {
            var (text, right) = (wish[(says.Index + says.Length)..], wish[from..says.Index]);
            yield return (s_quotedFirst.Match(text) is { Success: true } marked ? marked.Groups["text"].Value : text, left, right);
            foreach (Match tail in s_tail.Matches(text))
            {
                yield return (text[..tail.Index], left, right + " " + tail.Value);
            }
        }

        foreach (Match quoted in s_quoted.Matches(wish))
        {
            yield return quoted.Index < kind.Index
                ? (quoted.Value, "", wish[from..])
                : (quoted.Value, left, wish[from..quoted.Index] + " " + wish[(quoted.Index + quoted.Length)..]);
        }

        if (s_textAs.Match(left) is { Success: true } before)
        {
            yield return (before.Groups["text"].Value, "", wish[from..]);
        }
    }

    /// <summary>What tells where: what stands behind the word for the note, else what stands before it.</summary>
    private static IEnumerable<string> Places(string left, string right)
    {
        if (s_behind.Replace(s_preposition.Replace(right.Trim(' ', ',', ':'), ""), "").Trim(' ', ',') is { Length: > 1 } behind)
        {
            yield return behind;
            foreach (Match inner in s_inner.Matches(behind))
            {
                yield return behind[(inner.Index + inner.Length)..];
            }
        }

        if (s_lead.Replace(s_before.Replace(left, ""), "").Trim(' ', ',') is { Length: > 1 } before)
        {
            yield return before;
        }
    }

    private static Reading Delete(string kind, Match word, string wish, Setting setting)
    {
        var notes = setting.View.Notes.Where(note => note.Kind == kind).ToList();
        var tail = s_goneTail.Match(wish[(word.Index + word.Length)..]).Value;
        var about = s_preposition.Replace(s_goneTail.Replace(wish[(word.Index + word.Length)..], "").Trim(' ', ',', '.'), "");
        about = about.Length > 0 ? about : s_determiner.Replace(s_goneLead.Replace(wish[..word.Index], ""), "").Trim();
        var chosen = s_all.IsMatch(wish[..(word.Index + word.Length)]) && about.Length == 0 ? notes : notes.Count == 1 ? notes : [.. notes.Where(note => about.Length > 0 && IsMeant(note, about, setting))];
        chosen = chosen.Count == 0 ? [.. notes.Where(note => IsQuoted(note, wish))] : chosen;
        return chosen.Count == 0 || (chosen.Count > 1 && chosen.Count < notes.Count) || (chosen.Count > 1 && about.Length > 0)
            ? Reading.Ask(notes.Count == 0 ? $"There is no {kind}: which do you mean?" : $"Which {kind}?", 1)
            : new([.. chosen.Select(note => WantedAction.At("delete_note", ("target", note.Id)).Moving(notes.IndexOf(note)))], 0.1 + (tail.Contains(',', StringComparison.Ordinal) ? 1.5 : 0), []);
    }

    /// <summary>Whether all words of a note are said: "her wish that we draw this is done" of "Draw this".</summary>
    private static bool IsQuoted(Entity note, string wish)
    {
        var said = Text.Words.Split(wish);
        return Text.Words.Split(DocumentView.Text(note)) is { Count: > 0 } own && own.All(word => said.Any(other => ContentMatch.Same(word.Text, other.Text) > 0.8));
    }

    /// <summary>A note is told by what it says, or by what it is on.</summary>
    private static bool IsMeant(Entity note, string about, Setting setting)
    {
        var words = Text.Words.Split(about).Where(word => !Text.Words.IsFunction(word.Text)).ToList();
        var own = Text.Words.Split(DocumentView.Text(note));
        var owner = note.Attributes.GetValueOrDefault("in");
        return (words.Count > 0 && words.All(word => own.Any(other => ContentMatch.Same(word.Text, other.Text) > 0.8)))
            || (owner is not null && setting.Finder.Find(about).Passages.Any(passage => passage.Target.Id == owner));
    }

    private static readonly Regex s_kind = new(@"\b(?:foot[\s-]?notes?|comments?|annotations?|annotate|remarks?)\b", WishPattern.Loose);

    private static readonly Regex s_footnote = new("^foot", WishPattern.Loose);

    /// <summary>"The remark about the altos" may be the text's own.</summary>
    private static readonly Regex s_verbOnly = new("^remark", WishPattern.Loose);

    private static readonly Regex s_verb = new(@"^an?\s+remark\b|\bmargin\b|\b(?:add|put|insert|attach|leave|write|append)\b", WishPattern.Loose);

    private static readonly Regex s_new = new(@"\b(?:add|insert|attach|append|leave|write|put|make|create|(?<!\b(?:longer|not|don't)\s)needs?|gets?(?!\s+rid)|wants?|deserves?|another|new|an?\s+(?:\w+\s+)?(?:foot[\s-]?note|comment|annotation))\b", WishPattern.Loose);

    private static readonly Regex s_gone = new(@"\b(?:delet(?:e|ed|ing)|remov(?:e|ed|ing)|drop(?:ped)?|eras(?:e|ed)|scrap|kill|lose|bin|ditch|strike|clear(?:ed)?|cut|take|throw|thrown|chuck|kick|get\s+rid|rid\s+of|away|out\s+with|gone|go|goes|disappear|vanish|superfluous|obsolete|unnecessary|(?:not|no\s+longer|isn'?t|aren'?t)\s+(?:needed|wanted|necessary)|(?:don'?t|no\s+longer)\s+(?:need|want)|(?:no|without)\s+(?:the\s+|more\s+)?(?:foot|comment|annot)|do\s+without|dealt\s+with|resolved?)\b", WishPattern.Loose);

    private static readonly Regex s_goneTail = new(@"\s*,?\s*\b(?:can|could|should|must|may|has|have|needs?|is|are|isn'?t|aren'?t|was|were|shall|delete[d]?|remove[d]?|away|out|off|gone|goes|go|please|any\s*more|any\s+longer|from\s+the\s+(?:document|text)|dealt\s+with|resolved)\b.*$", WishPattern.Loose);

    private static readonly Regex s_goneLead = new(@"^.*\b(?:delete|remove|drop|erase|scrap|kill|lose|bin|ditch|strike|clear|cut(?:\s+out)?|take(?:\s+(?:out|away|off))?|throw(?:\s+(?:out|away))?|get\s+rid\s+of|out\s+with|away\s+with|do\s+without|need|want|no|of)\s+", WishPattern.Loose);

    private static readonly Regex s_determiner = new(@"^(?:(?:the|that|this|my|our|all|both|every|each|of|any|please)\b\s*)+", WishPattern.Loose);

    private static readonly Regex s_all = new(@"\b(?:all|both|every|each|any|no)\b|\b(?:foot[\s-]?notes|comments|annotations)$", WishPattern.Loose);

    private static readonly Regex s_says = new(@"\s*(?:[:,]\s*)?(?:\b(?:that|which|and|it|should|shall|to|must|will)\s+)*(?:\b(?:says?|saying|said|reads?|reading|tell(?:s|ing)?|stat(?:es?|ing)|contain(?:s|ing)|explain(?:s|ing)\s+that|with\s+(?:the\s+)?(?:text|words|content|message)|text|worded|namely)\b)\s*[:,]?\s*|\s*:\s*|\s+[-–—]\s+|\s*,\s+(?=\S)", WishPattern.Loose);

    private static readonly Regex s_otherWish = new(@"\b(?:bold|italici[sz]e|underline|highlight|colou?r|delete|replace|make|cent(?:er|re))\s+.*\band\s+(?:then\s+|also\s+)?(?:add|put|insert|attach|leave|write)\s", WishPattern.Loose);

    /// <summary>A note at what was spoken of last.</summary>
    private static readonly Regex s_there = new(@"\b(?:there|(?:on|to|at)\s+(?:it|that|this))\b", WishPattern.Loose);

    private static readonly Regex s_quoted = new(@"""[^""]+""|[“„][^“”]+[“”]|‘[^’]+’|(?<!\w)'[^']+'(?!\w)");

    /// <summary>For whom a note is stands behind its marked words, and is no part of them.</summary>
    private static readonly Regex s_quotedFirst = new(@"^\s*(?<text>""[^""]+""|[“„][^“”]+[“”])\s*,?\s+(?:for|to|please|there|as)\b[^""“”]*$", WishPattern.Loose);

    private static readonly Regex s_tail = new(@"\s*,?\s+(?:right\s+|directly\s+)?(?:after|on|at|to|for|behind|under|beside|next\s+to)\s+\S.*$", WishPattern.Loose | RegexOptions.RightToLeft);

    private static readonly Regex s_textAs = new(@"^(?:.*?\b(?:add|put|insert|attach|write|set|leave|have)\s+)?(?<text>.+?)\s+(?:as|in|into|for)\s+an?\s+(?:\w+\s+)?$", WishPattern.Loose);

    private static readonly Regex s_preposition = new(@"^(?:(?:right|directly|just|here|there|attached|placed|standing|please|is|are|should\s+be|belongs?|goes|needs?\s+to\s+be)\s+)*(?:after|on|at|to|for|behind|about|by|in|with|from|next\s+to|beside|under|of|concerning|regarding|saying|that\s+says|which\s+says)\s+", WishPattern.Loose);

    /// <summary>"For my colleague on the words": what comes first may tell something else.</summary>
    private static readonly Regex s_inner = new(@"\s+(?:on|at|for|to|after|behind|by)\s+(?=\S)", WishPattern.Loose);

    private static readonly Regex s_behind = new(@"\s+(?:is\s+missing|is\s+needed|please|too|as\s+well|would\s+be\s+\w+|and|which|that|with|it)+$", WishPattern.Loose);

    private static readonly Regex s_before = new(@"(?:\s*,?\s*\b(?:i|we|you|want|need|would|like|i'd|to|see|add|put|insert|attach|append|there|should|must|shall|could|can|be|have|has|get|gets|needs?|wants?|deserves?|comes?|goes|please|make|set|write|leave|is|are|missing|lacks?|an?|the|new|small|short|give|with|also|now|another|one|more|my|following|this|create|place)\b)+\s*$", WishPattern.Loose);

    private static readonly Regex s_lead = new(@"^(?:(?:please|could\s+you|can\s+you|would\s+you|give|mark|provide|furnish|at|on|after|behind|for|to|next\s+to|add|attach|put|by|i\s+want|i\s+need|i'd\s+like)\s+)+", WishPattern.Loose);
}
