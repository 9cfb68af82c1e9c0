using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about header, footer and page numbers.</summary>
internal sealed class AreaReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_pageNumber.IsMatch(wish) && s_noNumber.IsMatch(wish))
        {
            yield return Reading.Of(0.2, setting.Before, WantedAction.At(setting.View.Header is not null && setting.View.Footer is null ? "set_header_text" : "set_footer_text"));
            yield break;
        }

        if (s_pageNumber.IsMatch(wish))
        {
            yield return Reading.Of(0.1, setting.Before, Number(wish));
            yield break;
        }

        if (!s_area.IsMatch(wish))
        {
            yield break;
        }

        var area = s_footer.IsMatch(wish) ? "footer" : "header";
        if (s_remove.IsMatch(wish))
        {
            yield return Reading.Of(0.1, setting.Before, WantedAction.At($"set_{area}_text"));
        }
        else if ((s_into.Match(wish) is { Success: true } into ? into : s_write.Match(wish)) is { Success: true } write && Literal.Clean(write.Groups["text"].Value) is { Length: > 0 } text)
        {
            yield return Reading.Of(0.15, setting.Before, WantedAction.At($"set_{area}_text", Content(text)));
        }
    }

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

    private const string Either = @"(?:page\s+)?(?:header|footer|head\s*line|foot\s*line|top\s+line\s+of\s+every\s+page)";

    private static readonly Regex s_pageNumber = new(@"\bpage\s*(?:numbers?|numbering|nos?\.?)\b|\bnumber\s+(?:the|all)\s+pages\b|\bnumbers?\s+(?:of|on|for)\s+(?:the\s+|each\s+|every\s+)?pages?\b|\bpages\s+(?:should\s+be\s+|need\s+to\s+be\s+)?numbered\b|\bpaginat", WishPattern.Loose);

    private static readonly Regex s_noNumber = new(@"\b(?:no|without|don'?t\s+(?:want|need)|remove|delete|drop|get\s+rid\s+of|take\s+(?:away|out|off)|lose)\b", WishPattern.Loose);

    private static readonly Regex s_side = new(@"[,\s]+(?:(?:on|at|to|in)\s+the\s+(?:right|left|middle|cent(?:er|re))(?:\s+(?:side|hand\s+side))?|cent(?:er|re)d|(?:right|left)[\s-]aligned)\s*$", WishPattern.Loose);

    private static readonly Regex s_area = new(@"\b" + Either + @"\b", WishPattern.Loose);

    private static readonly Regex s_footer = new(@"\b(?:footer|foot\s*line)\b", WishPattern.Loose);

    private static readonly Regex s_top = new(@"\b(?:header|top|head|above|upper)\b", WishPattern.Loose);

    private static readonly Regex s_middle = new(@"\b(?:cent(?:er|re)(?:d|ed)?|middle)\b", WishPattern.Loose);

    private static readonly Regex s_right = new(@"\bright\b", WishPattern.Loose);

    private static readonly Regex s_left = new(@"\bleft\b", WishPattern.Loose);

    private static readonly Regex s_remove = new(@"\b(?:no|remove|delete|drop|without|take\s+(?:away|off|out)|get\s+rid\s+of|throw\s+(?:out|away)|lose|kill|switch\s+off|turn\s+off|don'?t\s+(?:want|need)|clear|empty|strip)\b[^:]*\b" + Either + @"\b|\b" + Either + @"\b\s+(?:away|off|out|can\s+go|should\s+(?:go|be\s+(?:removed|empty|deleted)|disappear)|must\s+go|has\s+to\s+go|is\s+not\s+needed|isn'?t\s+needed)", WishPattern.Loose);

    private static readonly Regex s_into = new(@"\b(?:in|into|for)\s+(?:the\s+|a\s+|our\s+)?" + Either + @"\s+(?:the\s+)?(?:words?|text|name|line)\s*:?\s*(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_write = new(@"\b" + Either + @"\b\s*(?:text|line)?\s*(?:(?:that\s+|which\s+)?(?:says?|saying|reading|reads?|with|should\s+(?:say|read|be|become|contain|show)|must\s+(?:say|read)|to|is|becomes|containing|contains|has\s+to\s+(?:say|read)|shall\s+(?:say|read)|called|,)\s*)+(?:the\s+(?:text|words?|line)\s*)?:?\s*(?<text>.+)$|\b" + Either + @"\b\s*:\s*(?<text>.+)$|\b(?:put|write|add|insert|place|set|type|show|have|want|with|get)\s+(?:me\s+|a\s+)?(?:the\s+(?:text|words?|line|name)\s+)?(?<text>.+?)\s+(?:in|into|to|as|at|on)\s+(?:the\s+|a\s+|our\s+)?" + Either + @"\b.*$|\b(?:in|into|as)\s+(?:the\s+|a\s+)?" + Either + @"\s*,?\s*(?:i\s+want\s+|we\s+want\s+|i'?d\s+like\s+|write\s+|put\s+|it\s+should\s+(?:say|read)\s+|should\s+(?:stand|be)\s+|goes\s+|there\s+should\s+be\s+|please\s+)*:?\s*(?<text>.+)$", WishPattern.Loose);
}
