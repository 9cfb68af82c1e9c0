using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about header, footer and page numbers.</summary>
internal sealed partial class AreaReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (PageNumber().IsMatch(wish))
        {
            yield return Reading.Of(0.1, setting.Before, Number(wish));
            yield break;
        }

        if (!Area().IsMatch(wish))
        {
            yield break;
        }

        var area = Footer().IsMatch(wish) ? "footer" : "header";
        if (Remove().IsMatch(wish))
        {
            yield return Reading.Of(0.1, setting.Before, WantedAction.At($"set_{area}_text", ("text", "")));
        }
        else if (Write().Match(wish) is { Success: true } write && Literal.Clean(write.Groups["text"].Value) is { Length: > 0 } text)
        {
            yield return Reading.Of(0.15, setting.Before, WantedAction.At($"set_{area}_text", ("text", text)));
        }
    }

    private static WantedAction Number(string wish)
    {
        var area = Top().IsMatch(wish) ? "header" : "footer";
        var align = Middle().IsMatch(wish) ? "center" : Right().IsMatch(wish) ? "right" : Left().IsMatch(wish) ? "left" : null;
        return align is null ? WantedAction.At("insert_page_number", ("area", area)) : WantedAction.At("insert_page_number", ("area", area), ("align", align));
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Either = @"(?:page\s+)?(?:header|footer|head\s*line|foot\s*line|top\s+line\s+of\s+every\s+page)";

    [GeneratedRegex(@"\bpage\s*(?:numbers?|numbering|nos?\.?)\b|\bnumber\s+(?:the|all)\s+pages\b|\bnumbers?\s+(?:of|on|for)\s+(?:the\s+|each\s+|every\s+)?pages?\b|\bpages\s+(?:should\s+be\s+|need\s+to\s+be\s+)?numbered\b|\bpaginat", Loose)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\b" + Either + @"\b", Loose)]
    private static partial Regex Area();

    [GeneratedRegex(@"\b(?:footer|foot\s*line)\b", Loose)]
    private static partial Regex Footer();

    [GeneratedRegex(@"\b(?:header|top|head|above|upper)\b", Loose)]
    private static partial Regex Top();

    [GeneratedRegex(@"\b(?:cent(?:er|re)(?:d|ed)?|middle)\b", Loose)]
    private static partial Regex Middle();

    [GeneratedRegex(@"\bright\b", Loose)]
    private static partial Regex Right();

    [GeneratedRegex(@"\bleft\b", Loose)]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(?:no|remove|delete|drop|without|take\s+(?:away|off|out)|get\s+rid\s+of|throw\s+(?:out|away)|lose|kill|switch\s+off|turn\s+off|don'?t\s+(?:want|need)|clear|empty|strip)\b[^:]*\b" + Either + @"\b|\b" + Either + @"\b\s+(?:away|off|out|can\s+go|should\s+(?:go|be\s+(?:removed|empty|deleted)|disappear)|must\s+go|has\s+to\s+go|is\s+not\s+needed|isn'?t\s+needed)", Loose)]
    private static partial Regex Remove();

    [GeneratedRegex(@"\b" + Either + @"\b\s*(?:text|line)?\s*(?:(?:that\s+|which\s+)?(?:says?|saying|reading|reads?|with|should\s+(?:say|read|be|become|contain|show)|must\s+(?:say|read)|to|is|becomes|containing|contains|has\s+to\s+(?:say|read)|shall\s+(?:say|read)|called|,)\s*)+(?:the\s+(?:text|words?|line)\s*)?:?\s*(?<text>.+)$|\b" + Either + @"\b\s*:\s*(?<text>.+)$|\b(?:put|write|add|insert|place|set|type|show|have|want|with|get)\s+(?:me\s+|a\s+)?(?:the\s+(?:text|words?|line|name)\s+)?(?<text>.+?)\s+(?:in|into|to|as|at|on)\s+(?:the\s+|a\s+|our\s+)?" + Either + @"\b.*$|\b(?:in|into|as)\s+(?:the\s+|a\s+)?" + Either + @"\s*,?\s*(?:i\s+want\s+|we\s+want\s+|i'?d\s+like\s+|write\s+|put\s+|it\s+should\s+(?:say|read)\s+|should\s+(?:stand|be)\s+|goes\s+|there\s+should\s+be\s+|please\s+)*:?\s*(?<text>.+)$", Loose)]
    private static partial Regex Write();
}
