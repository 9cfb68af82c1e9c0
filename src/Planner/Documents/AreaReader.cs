using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about header, footer and page numbers.</summary>
internal sealed class AreaReader : IWishReader
{
    private const int MostWordsOfRemoval = 4;

    private const double MostGuessed = 0.7;

    private const double OtherWishCost = 2;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_pageNumber.IsMatch(wish) && s_noNumber.IsMatch(wish) && !s_butNumber.IsMatch(wish))
        {
            yield return Reading.Of(0.2, setting.Before, WantedAction.At(setting.View.Header is not null && setting.View.Footer is null ? "set_header_text" : "set_footer_text"));
            yield break;
        }

        if (s_pageNumber.IsMatch(wish))
        {
            yield return Reading.Of(s_butNumber.IsMatch(wish) || s_quoted.IsMatch(wish) ? OtherWishCost : 0.1, setting.Before, Number(wish));
            yield break;
        }

        if (s_area.Match(wish) is not { Success: true } named)
        {
            yield break;
        }

        var area = s_footer.IsMatch(named.Value) ? "footer" : "header";
        var entity = (area == "footer" ? setting.View.Footer : setting.View.Header) ?? new Entity(area, area, area);
        if (NewNumber(wish, entity) is { } numbered)
        {
            yield return Reading.Of(0.15, [new(entity)], WantedAction.At($"set_{area}_text", ("text", numbered)));
        }
        else if (IsGone(wish, named))
        {
            var more = Text.Words.Split(wish.Replace(named.Value, "", StringComparison.Ordinal)).Count(word => !Text.Words.IsFunction(word.Text)) - MostWordsOfRemoval;
            yield return Reading.Of(0.1 + (0.2 * Math.Max(0, more)), [new(entity)], WantedAction.At($"set_{area}_text"));
        }
        else if (s_complaint.IsMatch(wish))
        {
            yield return Reading.Ask($"What shall the {area} say?", 0.3);
        }
        else if ((s_into.Match(wish) is { Success: true } into ? into : s_write.Match(wish)) is { Success: true } write && Literal.Clean(s_intro.Replace(write.Groups["text"].Value, "")) is { Length: > 0 } text && !IsLook(text, setting.View) && !SaysSo(entity, text))
        {
            yield return Definite(text, setting) is not { } definite ? Write(text, write.Groups["text"].Index < named.Index ? wish[(named.Index + named.Length)..] : "", area, entity, setting)
                : definite is { Passages: [{ Until: null, Target.Kind: "paragraph" or "cell" } passage], Cost: < MostGuessed } ? Reading.Of(0.1 + definite.Cost, [passage], WantedAction.At($"set_{area}_text", ("text", passage.Words ?? DocumentView.Text(passage.Target))))
                : Reading.Ask($"What shall the {area} say?", 0.5);
        }
    }

    /// <summary>What is named as known stands in the document: "the address line".</summary>
    private static Found? Definite(string text, Setting setting) => s_definite.IsMatch(text) ? setting.Finder.Find(text) : null;

    /// <summary>What an area says already tells what is there.</summary>
    private static bool SaysSo(Entity area, string text) => WordPlaces.Find(DocumentView.Text(area), text, StringComparison.OrdinalIgnoreCase) >= 0 && text.Length < DocumentView.Text(area).Length;

    /// <summary>"The header is superfluous", "we can do without the footer".</summary>
    private static bool IsGone(string wish, Match named)
    {
        var plain = new Remainder(wish);
        return s_remove.IsMatch(wish) || new Polarity(plain).IsOff(named);
    }

    /// <summary>The words of an area in which the only number has become another: "the number in the header is wrong, this is issue 28".</summary>
    private static string? NewNumber(string wish, Entity area)
    {
        var text = DocumentView.Text(area);
        if (s_number.Matches(text) is not [var old] || s_quoted.IsMatch(wish) || !s_isOther.IsMatch(wish))
        {
            return null;
        }

        var said = s_number.Matches(wish).Select(match => match.Value).Where(number => number != old.Value).Distinct().ToList();
        return said is [var fresh] ? text[..old.Index] + fresh + text[(old.Index + old.Length)..] : null;
    }

    /// <summary>Writes words, with the formats that are said after them: "Draft, in grey and on the right".</summary>
    private static Reading Write(string said, string after, string area, Entity entity, Setting setting)
    {
        var (text, formats) = (said, new FormatSet());
        foreach (Match cut in s_tail.Matches(said))
        {
            if (cut.Index > 0 && Look(said[(cut.Index + cut.Length)..], setting.View) is { } look)
            {
                (text, formats) = (Literal.Clean(said[..cut.Index]), look);
                break;
            }
        }

        var passage = new Passage(entity);
        var content = Content(text).ToList();
        if (!content.Exists(argument => argument.Item1 == "align") && s_side.IsMatch(after))
        {
            content.AddRange(Content(after).Where(argument => argument.Item1 == "align"));
        }

        if (formats.Paragraph.Remove("align", out var align))
        {
            content.Add(("align", align));
        }

        return new([WantedAction.At($"set_{area}_text", content), .. formats.Actions(passage)], 0.15, [passage]) { Formats = formats.IsEmpty ? null : formats };
    }

    /// <summary>The formats that words speak of when they speak of nothing else.</summary>
    private static FormatSet? Look(string words, DocumentView view)
    {
        var left = new Remainder(words);
        var formats = FormatWords.Take(left, view);
        return !formats.IsEmpty && Text.Words.Split(FormatObject.Phrase(left.Left)).All(word => Text.Words.IsFunction(word.Text)) ? formats : null;
    }

    /// <summary>"To the right" is no text, whatever follows it.</summary>
    private static bool IsLook(string words, DocumentView view) => Look(words, view) is { Paragraph.Count: > 0 } || s_place.IsMatch(words);

    /// <summary>The words, and where in the line they stand when that is said after them.</summary>
    private static IEnumerable<(string, ArgumentValue)> Content(string said)
    {
        var align = s_side.Match(said);
        var text = align.Success ? Literal.Clean(said[..align.Index]) : said;
        yield return ("text", text);
        if (align.Success)
        {
            yield return ("align", s_middle.IsMatch(align.Value) ? "center" : s_right.IsMatch(align.Value) ? "right" : "left");
        }
    }

    private static WantedAction Number(string wish)
    {
        var area = s_top.IsMatch(wish) ? "header" : "footer";
        var align = s_middle.IsMatch(wish) ? "center" : s_right.IsMatch(wish) ? "right" : s_left.IsMatch(wish) ? "left" : null;
        return align is null ? WantedAction.At("insert_page_number", ("area", area)) : WantedAction.At("insert_page_number", ("area", area), ("align", align));
    }

    private const string Pages = @"\s+of\s+(?:every|each|all(?:\s+the)?|the)\s+(?:single\s+)?(?:pages?|sheets?)";

    private const string Either = @"(?:(?:page\s+)?(?:header|footer|head\s*line|foot\s*line)(?:\s+line)?|(?:very\s+)?(?:top\s+line|top|head|bottom|foot)" + Pages + ")";

    private static readonly Regex s_pageNumber = new(@"\bpage\s*(?:numbers?|numbering|nos?\.?)\b|\bnumber\s+(?:the|all)\s+pages\b|\bnumbers?\s+(?:of|on|for)\s+(?:the\s+|each\s+|every\s+)?pages?\b|\bpages?\s+(?:(?:should|must|could|need|get|want|do|with|to|be|have|the|a)\s+)*number(?:s|ed)\b|\bpages\s+(?:should\s+be\s+|need\s+to\s+be\s+)?numbered\b|\bpaginat", WishPattern.Loose);

    private static readonly Regex s_noNumber = new(@"\b(?:no|without|don'?t\s+(?:want|need)|remove|delete|drop|get\s+rid\s+of|take\s+(?:away|out|off)|lose)\b", WishPattern.Loose);

    /// <summary>Numbers that come where something else goes.</summary>
    private static readonly Regex s_butNumber = new(@"\S\s*(?:,|;|\.|\band\b|\bbut\b|\bthen\b)\s*(?:(?:and|then|but|please|instead)\s+)*(?:give|add|put|insert|have|show|i\s+want|we\s+want|i\s+need|set)\b[^,;.]*\bpage\s+numbers?", WishPattern.Loose);

    private static readonly Regex s_number = new(@"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)");

    private static readonly Regex s_quoted = new(@"[""“]|:\s*\S");

    private static readonly Regex s_isOther = new(@"\b(?:number|no\.?|nr\.?|issue|version|edition|year|date|volume|wrong|instead|not|still|now|correct|change)\b", WishPattern.Loose);

    private static readonly Regex s_complaint = new(@"\b(?:is|are|looks?|was)\s+(?:(?:still|now|much|all|completely|a\s+bit)\s+)*(?:wrong|old|outdated|incorrect|ugly|too\s+\w+|not\s+(?:right|correct|up\s+to\s+date))\s*[.!?]?$", WishPattern.Loose);

    private static readonly Regex s_definite = new(@"^(?:the|that|our|my)\s+\p{Ll}[^:""“.]*\b(?:line|paragraph|sentence|title|heading|address|name|text|words|date)s?$", RegexOptions.CultureInvariant);

    private static readonly Regex s_intro = new(@"^[^:""“]{0,30}\b(?:read|say|stand|be|see|have|words?|text|put|write|this)\s*:\s*", WishPattern.Loose);

    private static readonly Regex s_tail = new(@"\s*,\s*(?:and\s+)?|[.!;]\s+|\s+(?=(?:in|and|on|at|to)\s)", WishPattern.Loose);

    private static readonly Regex s_place = new(@"^(?:(?:on|at|to|in)\s+)?the\s+(?:left|right|middle|cent(?:er|re))\s*(?:$|[,.;])", WishPattern.Loose);

    private static readonly Regex s_side = new(@"[,\s]+(?:(?:on|at|to|in)\s+the\s+(?:right|left|middle|cent(?:er|re))(?:\s+(?:side|hand\s+side))?|cent(?:er|re)d|(?:right|left)[\s-]aligned)\s*$", WishPattern.Loose);

    private static readonly Regex s_area = new(@"\b" + Either + @"\b", WishPattern.Loose);

    private static readonly Regex s_footer = new(@"\b(?:footer|foot|bottom)", WishPattern.Loose);

    private static readonly Regex s_top = new(@"\b(?:header|top|head|above|upper)\b", WishPattern.Loose);

    private static readonly Regex s_middle = new(@"\b(?:cent(?:er|re)(?:d|ed)?|middle)\b", WishPattern.Loose);

    private static readonly Regex s_right = new(@"\bright\b", WishPattern.Loose);

    private static readonly Regex s_left = new(@"\bleft\b", WishPattern.Loose);

    private static readonly Regex s_remove = new(@"\b(?:no|nothing|remove|delete|drop|without|take\s+(?:away|off|out)|get\s+rid\s+of|throw\s+(?:out|away)|lose|kill|switch\s+off|turn\s+off|don'?t\s+(?:want|need)|clear|empty|strip)\b[^:]*\b" + Either + @"\b|\b" + Either + @"\b\s+(?:away|off|out|can\s+go|should\s+(?:go|be\s+(?:removed|empty|deleted)|disappear)|must\s+go|has\s+to\s+go|is\s+not\s+needed|isn'?t\s+needed)", WishPattern.Loose);

    private static readonly Regex s_into = new(@"\b(?:in|into|for)\s+(?:the\s+|a\s+|our\s+)?" + Either + @"\s+(?:the\s+)?(?:words?|text|name|line)\s*:?\s*(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_write = new(@"\b" + Either + @"\b\s*(?:text|line)?\s*(?:(?:that\s+|which\s+)?(?:says?|saying|reading|reads?|with|should\s+(?:say|read|be|become|contain|show)|must\s+(?:say|read)|to|is|becomes|containing|contains|has\s+to\s+(?:say|read|be)|ought\s+to\s+(?:say|read|be)|shall\s+(?:say|read)|called|,)\s*)+(?:the\s+(?:text|words?|line)\s*)?:?\s*(?<text>.+)$|\b" + Either + @"\b(?:\s+please)?\s*:\s*(?<text>.+)$|\b(?:put|write|add|insert|place|set|type|show|have|want|with|get)\s+(?:me\s+|a\s+)?(?:the\s+(?:text|words?|line|name)\s+)?(?<text>.+?)\s+(?:in|into|to|as|at|on)\s+(?:the\s+|a\s+|our\s+)?" + Either + @"\b[^""]*$|\b(?:in|into|as|at)\s+(?:the\s+|a\s+)?" + Either + @"\s*,?\s*(?:i\s+want\s+|we\s+want\s+|i'?d\s+like\s+|write\s+|put\s+|(?:it|there)\s+(?:should|must|shall|has\s+to)\s+(?:say|read|be|stand)\s+|(?:it|that)\s+says\s+|should\s+(?:stand|be)\s+|goes\s+|there\s+should\s+be\s+|please\s+)*:?\s*(?<text>.+)$", WishPattern.Loose);
}
