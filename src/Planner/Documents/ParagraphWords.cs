using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of paragraph formats out of a wish.</summary>
internal static class ParagraphWords
{
    /// <summary>Takes alignment, spacing and indents.</summary>
    public static void Take(Remainder wish, FormatSet formats)
    {
        foreach (var (name, unit, pattern) in s_lengths)
        {
            var match = wish.Take(pattern);
            if (match.Success && Measure.ReadLength(match.Groups["n"].Value, match.Groups["u"].Value, unit) is { } length)
            {
                formats.Set(formats.Paragraph, name, length);
                wish.Blank(match.Groups["n"]);
                wish.Blank(match.Groups["u"]);
            }
        }

        if (wish.Take(s_noIndent) is { Success: true } none)
        {
            formats.Set(formats.Paragraph, none.Groups["first"].Success ? "first_line" : "indent", 0.0);
        }

        if (formats.Paragraph.ContainsKey("indent"))
        {
            _ = wish.Take(s_fromLeft);
        }

        TakeSpacing(wish, formats);
        TakeAlignment(wish, formats);
    }

    private static void TakeSpacing(Remainder wish, FormatSet formats)
    {
        if (wish.Take(s_namedSpacing) is { Success: true } named)
        {
            formats.Set(formats.Paragraph, "line_spacing", named.Groups["kind"].Value.ToLowerInvariant()[0] switch { 's' => 1.0, 'd' => 2.0, 't' => 3.0, _ => 1.5 });
        }
        else if (wish.Take(s_numberSpacing) is { Success: true } number && Measure.ReadNumber(number.Groups["n"].Value) is { } lines and >= 0.5 and <= 10)
        {
            formats.Set(formats.Paragraph, "line_spacing", lines);
        }
    }

    private static void TakeAlignment(Remainder wish, FormatSet formats)
    {
        foreach (var (align, pattern) in new[] { ("justify", s_justified), ("center", s_centred), ("right", s_right), ("left", s_left) })
        {
            if (wish.Take(pattern).Success)
            {
                formats.Set(formats.Paragraph, "align", align);
            }
        }
    }

    private static readonly Regex s_spaceAfter = new(@"(?:with\s+)?(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")?\s*(?:of\s+)?(?:space|spacing|gap|air|distance)\s+(?:after|below|under(?:neath)?|beneath|behind)|(?:space|spacing|gap|air|distance)\s+(?:after|below|under(?:neath)?|beneath|behind)(?:\s+(?:it|them|each|every|the|all|of|to|is|paragraphs?|heading|=|:)\b)*\s*:?\s*(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")", WishPattern.Loose);

    private static readonly Regex s_spaceBefore = new(@"(?:with\s+)?(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")?\s*(?:of\s+)?(?:space|spacing|gap|air|distance)\s+(?:before|above|over|in\s+front\s+of)|(?:space|spacing|gap|air|distance)\s+(?:before|above|over)(?:\s+(?:it|them|each|every|the|all|of|to|is|paragraphs?|heading|=|:)\b)*\s*:?\s*(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")", WishPattern.Loose);

    private static readonly Regex s_firstLine = new(@"(?:indent\s+)?(?:only\s+|just\s+)?(?:the\s+)?first[\s-]+lines?(?:\s+of\s+(?:each|every|all|the)\s+paragraphs?)?(?:\s+(?:indent(?:ed|ation)?|in|by|of|to|is|should\s+be|should\s+start|a))*\s*:?\s*(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")(?:\s+(?:in(?:wards)?|to\s+the\s+right|further\s+in))?|(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")\s+first[\s-]+line(?:\s+indent(?:ation)?)?", WishPattern.Loose);

    private static readonly Regex s_indent = new(@"\bindent(?:ed|ation|s)?\b(?:\s+(?:by|of|to|is|from\s+the\s+left))*\s*(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")|(?<take>\bindent\b)(?=.*?\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @"))|(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")\s+(?:of\s+)?(?:indent(?:ation)?|in\s+from\s+the\s+left|to\s+the\s+right|further\s+in|from\s+the\s+left)|(?:move|push|shift)(?=.*\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @"))", WishPattern.Loose);

    private static readonly Regex s_noIndent = new(@"\b(?:no|without|remove|removing|take\s+(?:away|out|off)|taking\s+(?:away|out|off)|drop|delete|get\s+rid\s+of|lose)\s+(?:the\s+|any\s+|all\s+)*(?<first>first[\s-]+line\s+)?(?:indents?|indentations?)\b(?:\s+(?:from|of|in|at))?", WishPattern.Loose);

    private static readonly Regex s_fromLeft = new(@"\b(?:on|from|at)\s+the\s+left(?:\s+(?:hand\s+)?(?:side|edge|margin))?\b", WishPattern.Loose);

    private static readonly Regex s_namedSpacing = new(@"\b(?:with\s+|in\s+|a\s+)*(?<kind>single|double|triple|one[\s-]+and[\s-]+a[\s-]+half|one[\s-]+and[\s-]+half|one[\s-]+point[\s-]+five)[\s-]*(?:line[\s-]*)?(?:spac(?:ed?|ing)|lines?\b(?:\s+spacing)?)|\b(?:line[\s-]*)?spacing\s*(?:to|of|is|:|=)?\s*(?<kind>single|double|triple|one\s+and\s+a\s+half|one\s+point\s+five)\b", WishPattern.Loose);

    private static readonly Regex s_numberSpacing = new(@"\b(?:with\s+|a\s+|the\s+)*(?:line[\s-]*spac(?:ing|e)|spacing(?:\s+between\s+(?:the\s+)?lines)?|distance\s+between\s+(?:the\s+)?lines)\s*(?:to|of|is|should\s+be|must\s+be|:|=|at)?\s*(?<n>" + Measure.Number + @")(?:\s*lines?|\s*times)?|(?<n>\d+(?:[.,]\d+)?)[\s-]*(?:times\s+)?(?:lines?[\s-]*(?:spac(?:ing|ed?))|spac(?:ing|ed)\b)", WishPattern.Loose);

    private static readonly Regex s_justified = new(@"\b(?:fully\s+|full\s+)?justif(?:y|ied|ication)\b|\bblock(?:ed)?\s+(?:text|setting|format)|\b(?:straight|flush|even)\s+(?:on|at)\s+both\s+(?:sides|edges|margins)|\bboth\s+(?:edges|sides)\s+(?:straight|even|flush)|\bfrom\s+edge\s+to\s+edge", WishPattern.Loose);

    private static readonly Regex s_centred = new(@"\b(?:align(?:ed)?\s+)?(?:(?:in|into|to|at|on)\s+(?:the\s+)?)?(?:cent(?:er|re)(?:ed|d|s|ing)?|centering|centring|middle)(?:[\s-]+align(?:ed|ment)?)?\b(?:\s+of\s+the\s+(?:line|page))?", WishPattern.Loose);

    private static readonly Regex s_right = new(@"\bright[\s-]*(?:align(?:ed|ment)?|justified|bound|hand\s+side|flush)|\b(?:align(?:ed|ment)?(?:\s+\w+)??|flush|ranged|set|stand|standing|put|pushed|over|go(?:es)?|sits?)\s*(?:to\s+the\s+|on\s+the\s+|at\s+the\s+|:\s*|to\s+|=\s*)?right\b(?!\s+margin)|\b(?:to|on|at)\s+the\s+right(?:\s+(?:side|edge|hand\s+side|margin|of\s+the\s+(?:line|page)))?\b(?!\s+margin\s+\d)", WishPattern.Loose);

    private static readonly Regex s_left = new(@"\bleft[\s-]*(?:align(?:ed|ment)?|justified|bound|hand\s+side|flush)|\b(?:align(?:ed|ment)?(?:\s+\w+)??|flush|ranged|set|stand|standing|put|pushed|over|go(?:es)?|sits?|back)\s*(?:to\s+the\s+|on\s+the\s+|at\s+the\s+|:\s*|to\s+|=\s*)?left\b(?!\s+margin)|\b(?:to|on|at)\s+the\s+left(?:\s+(?:side|edge|hand\s+side|margin|of\s+the\s+(?:line|page)))?\b(?!\s+margin\s+\d)", WishPattern.Loose);

    private static readonly (string Name, string Unit, Regex Pattern)[] s_lengths =
    [
        ("space_after", "pt", s_spaceAfter),
        ("space_before", "pt", s_spaceBefore),
        ("first_line", "cm", s_firstLine),
        ("indent", "cm", s_indent),
    ];
}
