using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of paragraph formats out of a wish.</summary>
internal static class ParagraphWords
{
    /// <summary>Takes alignment, spacing and indents.</summary>
    public static void Take(Remainder wish, FormatSet formats)
    {
        while (wish.Take(s_noSpace) is { Success: true } tight)
        {
            SetSpace(formats, tight, 0);
        }

        while (wish.Take(s_space) is { Success: true } space && Length(wish, space, "pt") is { } distance)
        {
            SetSpace(formats, space, distance);
        }

        TakeFirstLine(wish, formats);
        if (wish.Take(s_indent) is { Success: true } indent && Length(wish, indent, "cm") is { } depth)
        {
            formats.Set(formats.Paragraph, "indent", depth);
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

    private static void SetSpace(FormatSet formats, Match space, double distance)
    {
        foreach (var (name, _) in new[] { ("space_before", s_aboveWord), ("space_after", s_belowWord) }.Where(pair => pair.Item2.IsMatch(space.Groups["side"].Value)))
        {
            formats.Set(formats.Paragraph, name, distance);
        }
    }

    /// <summary>The length that belongs to a match: in it, or else the next one of the wish.</summary>
    private static double? Length(Remainder wish, Match match, string unit)
    {
        var length = match.Groups["n"].Success ? match : wish.Take(s_length);
        wish.Blank(match.Groups["n"]);
        wish.Blank(match.Groups["u"]);
        return length.Success ? Measure.ReadLength(length.Groups["n"].Value, length.Groups["u"].Value, unit) : null;
    }

    /// <summary>A length beside the words "first line" is its indent; points are only when that is said.</summary>
    private static void TakeFirstLine(Remainder wish, FormatSet formats)
    {
        if (s_firstLine.IsMatch(wish.Left) && s_length.Match(wish.Left) is { Success: true } length && (s_indentWord.IsMatch(wish.Left) || !s_points.IsMatch(length.Groups["u"].Value)))
        {
            formats.Set(formats.Paragraph, "first_line", Measure.ReadLength(length.Groups["n"].Value, length.Groups["u"].Value, "cm") ?? 0);
            wish.Blank(length);
            _ = wish.Take(s_firstLine);
            _ = wish.Take(s_indentWord);
        }
    }

    private static void TakeSpacing(Remainder wish, FormatSet formats)
    {
        if (wish.Take(s_namedSpacing) is { Success: true } named)
        {
            formats.Set(formats.Paragraph, "line_spacing", Kind(named.Groups["kind"].Value));
        }
        else if (wish.Take(s_numberSpacing) is { Success: true } number && Measure.ReadNumber(number.Groups["n"].Value) is { } lines and >= 0.5 and <= 10)
        {
            formats.Set(formats.Paragraph, "line_spacing", lines);
        }
        else if (s_spacingWord.Match(wish.Left) is { Success: true } word && s_spacingValue.Match(wish.Left) is { Success: true } value && Lines(value) is { } apart)
        {
            formats.Set(formats.Paragraph, "line_spacing", apart);
            wish.Blank(word);
            wish.Blank(value);
            _ = wish.Take(s_complaint);
        }
    }

    private static double? Lines(Match value) => value.Groups["kind"] is { Success: true } kind ? Kind(kind.Value) : Measure.ReadNumber(value.Groups["n"].Value) is { } lines and >= 0.5 and <= 10 ? lines : null;

    private static double Kind(string said) => said.ToLowerInvariant()[0] switch { 's' => 1.0, 'd' => 2.0, 't' => 3.0, _ => 1.5 };

    private static void TakeAlignment(Remainder wish, FormatSet formats)
    {
        if (s_deniedPlace.Match(wish.Left) is { Success: true } denied && new Remainder(wish.Left) is var rest)
        {
            rest.Blank(denied);
            if (s_anyPlace.IsMatch(rest.Left))
            {
                wish.Blank(denied);
            }
        }

        foreach (var (align, pattern) in new[] { ("justify", s_justified), ("center", s_centred), ("right", s_right), ("left", s_left) })
        {
            if (wish.Take(pattern).Success)
            {
                formats.Set(formats.Paragraph, "align", align);
            }
        }
    }

    private const string Place = @"(?:left|right|middle|cent(?:re|er)(?:ed|d)?|justified)";

    /// <summary>Where lines shall not stand any more, which matters only when it is said where they shall.</summary>
    private static readonly Regex s_deniedPlace = new(@"\b(?:instead\s+of|rather\s+than|not|no\s+longer|and\s+not)\s+(?:(?:on|at|to|in|from|being|be|the)\s+)*" + Place + @"(?:[\s-]+aligned)?\b", WishPattern.Loose);

    private static readonly Regex s_anyPlace = new(@"\b" + Place + @"\b", WishPattern.Loose);

    private const string Above = @"(?:before|above|over|in\s+front\s+of|on\s+top\s+of)";

    private const string Below = @"(?:after|below|under(?:neath)?|beneath|behind|following)";

    private const string Sides = "(?:" + Above + "|" + Below + @")(?:\s+(?:it|them|that|this)\b)?(?:\s*(?:,|\band\b|\bas\s+well\s+as\b)\s*(?:also\s+)?(?:" + Above + "|" + Below + @")(?:\s+(?:it|them|that|this)\b)?)?";

    private const string Air = @"(?:(?:white|free|empty|blank|extra|more|vertical)\s+)*(?:space|spacing|gap|air|distance|room|padding)";

    private static readonly Regex s_space = new(@"(?:with\s+|leave\s+|give\s+(?:it|them)\s+)?\b(?:(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")?\s*(?:of\s+)?)?(?:the\s+|a\s+|an\s+)?" + Air + @"\s+(?:that\s+is\s+|which\s+is\s+)?(?<side>" + Sides + @")|\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")\s+(?:free\s+|empty\s+|blank\s+)?(?<side>" + Sides + @")(?=.*\b(?:free|empty|blank|leave)\b|(?<=\b(?:leave|free|empty|blank)\b.*))|(?<side>" + Sides + @")(?=\s*(?:each|every|the|all|it|them)?\s*[^,;]{0,40}?\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")\s+(?:of\s+)?" + Air + ")", WishPattern.Loose);

    private static readonly Regex s_noSpace = new(@"\b(?:no|zero|without(?:\s+any)?|(?:remove|drop|delete|lose|close|kill|take\s+(?:away|out))\s+(?:the|any|all)|rid\s+of\s+the)\s+(?:the\s+)?" + Air + @"\s+(?:that\s+is\s+|which\s+is\s+)?(?<side>" + Sides + ")", WishPattern.Loose);

    private static readonly Regex s_length = new(@"(?:\b(?:to|of|by|is|be|at|with)\s+)?\b(?<n>" + Measure.Number + @")[\s-]*(?<u>" + Measure.Unit + ")", WishPattern.Loose);

    private static readonly Regex s_points = new("^p[to]", WishPattern.Loose);

    private static readonly Regex s_aboveWord = new(@"\b" + Above, WishPattern.Loose);

    private static readonly Regex s_belowWord = new(@"\b" + Below, WishPattern.Loose);

    private static readonly Regex s_firstLine = new(@"\b(?:only\s+|just\s+)?(?:the\s+|a\s+|an\s+)?first[\s-]+lines?\b(?:\s+(?:of|in)(?:\s+(?:each|every|all|the)\s+paragraphs?\b)?)?", WishPattern.Loose);

    private static readonly Regex s_indentWord = new(@"\bindent(?:ed|ation|s|ing)?\b|\b(?:further\s+)?in(?:wards)?\b(?=[\s\u0001]*(?:$|[,.]))|\bfurther\s+in\b|\bto\s+the\s+right\b", WishPattern.Loose);

    private static readonly Regex s_spacingWord = new(@"\b(?:the\s+)?(?:line[\s-]*(?:spac(?:ing|e)|distance|height)|(?:spac(?:ing|e)|distance|gap|room)\s+between\s+(?:the\s+)?lines|spacing|leading)\b(?:\s+(?:in|of|for|from)(?=\s+(?:the|my|our|this|these|all)\b))?", WishPattern.Loose);

    private static readonly Regex s_spacingValue = new(@"(?:\b(?:back|down|up|rather|better|should\s+be|must\s+be|to|of|at|be|is|make\s+it|use|want|prefer)\s+)*\b(?:(?<kind>single|double|triple|one\s+and\s+a\s+half|one\s+point\s+five)\b|(?<n>\d+(?:[.,]\d+)?)(?:\s*(?:lines?|times|x))?(?![\w.]|\s*(?:pt|points?|cm|mm)\b))", WishPattern.Loose);

    private static readonly Regex s_complaint = new(@"\b(?:is|are|looks?|seems?|was)\s+(?:much\s+|far\s+|a\s+bit\s+|a\s+little\s+)?too\s+\w+", WishPattern.Loose);

    private static readonly Regex s_indent = new(@"\bindent(?:ed|ation|s)?\b(?:\s+(?:by|of|to|is|from\s+the\s+left))*\s*(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")|(?<take>\bindent\b)(?=.*?(?<![\d.,])\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @"))|(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @")\s+(?:of\s+)?(?:indent(?:ation)?|in\s+from\s+the\s+left|to\s+the\s+right|further\s+in|from\s+the\s+left)|(?:moved?|push(?:ed)?|shift(?:ed)?)\b(?=.*?(?<![\d.,])\b(?<n>" + Measure.Number + @")\s*(?<u>" + Measure.Unit + @"))", WishPattern.Loose);

    private static readonly Regex s_noIndent = new(@"\b(?:no|without|remove|removing|take\s+(?:away|out|off)|taking\s+(?:away|out|off)|drop|delete|get\s+rid\s+of|lose|do(?:es)?n['’]?t|do\s+not|not|never)\s+(?:the\s+|any\s+|all\s+|be\s+)*(?<first>first[\s-]+line\s+)?(?:indent(?:s|ed)?|indentations?)\b(?:\s+(?:from|of|in|at))?", WishPattern.Loose);

    private static readonly Regex s_fromLeft = new(@"\b(?:on|from|at)\s+(?:the\s+)?left(?:\s+(?:hand\s+)?(?:side|edge|margin))?\b", WishPattern.Loose);

    private static readonly Regex s_namedSpacing = new(@"\b(?:with\s+|in\s+|a\s+)*(?<kind>single|double|triple|one[\s-]+and[\s-]+a[\s-]+half|one[\s-]+and[\s-]+half|one[\s-]+point[\s-]+five)[\s-]*(?:line[\s-]*)?(?:spac(?:ed?|ing)|lines?\b(?:\s+spacing)?)|\b(?:line[\s-]*)?spacing\s*(?:to|of|is|:|=)?\s*(?<kind>single|double|triple|one\s+and\s+a\s+half|one\s+point\s+five)\b", WishPattern.Loose);

    private static readonly Regex s_numberSpacing = new(@"\b(?:with\s+|a\s+|the\s+)*(?:line[\s-]*spac(?:ing|e)|spacing(?:\s+between\s+(?:the\s+)?lines)?|distance\s+between\s+(?:the\s+)?lines)\s*(?:to|of|is|should\s+be|must\s+be|:|=|at)?\s*(?<n>" + Measure.Number + @")(?:\s*lines?|\s*times)?|(?<n>\d+(?:[.,]\d+)?)[\s-]*(?:times\s+)?(?:lines?[\s-]*(?:spac(?:ing|ed?))|spac(?:ing|ed)\b)", WishPattern.Loose);

    private static readonly Regex s_justified = new(@"\b(?:fully\s+|full\s+)?justif(?:y|ied|ication)\b|\bblock(?:ed)?\s+(?:text|setting|format)|\b(?:straight|flush|even)\s+(?:on|at)\s+both\s+(?:sides|edges|margins)|\bboth\s+(?:edges|sides)\s+(?:straight|even|flush)|\bfrom\s+edge\s+to\s+edge", WishPattern.Loose);

    private static readonly Regex s_centred = new(@"\b(?:align(?:ed)?\s+)?(?:(?:(?:in|into|to|at|on)\s+(?:the\s+)?)?(?:cent(?:er|re)(?:ed|d|s|ing)?|centering|centring)|(?:in|into|to|at|on)\s+the\s+middle(?!\s+(?:columns?|rows?|cells?|lines?|ones?|items?|paragraphs?|names?)\b))(?:[\s-]+align(?:ed|ment)?)?\b(?:\s+of\s+the\s+(?:line|page))?", WishPattern.Loose);

    private static readonly Regex s_right = new(@"\bright[\s-]*(?:align(?:ed|ment)?|justified|bound|hand\s+side|flush)|\b(?:align(?:ed|ment)?(?:\s+\w+)??|flush|ranged|set|stand|standing|put|pushed|over|go(?:es)?|sits?)\s*(?:to\s+the\s+|on\s+the\s+|at\s+the\s+|:\s*|to\s+|=\s*)?right\b(?:[\s-]+(?:side|edge|hand\s+side))?(?!\s+margin)|\b(?:to|on|at)\s+the\s+right(?:[\s-]+(?:side|edge|hand\s+side|margin|of\s+the\s+(?:line|page)))?\b(?!\s+margin\s+\d)", WishPattern.Loose);

    private static readonly Regex s_left = new(@"\bleft[\s-]*(?:align(?:ed|ment)?|justified|bound|hand\s+side|flush)|\b(?:align(?:ed|ment)?(?:\s+\w+)??|flush|ranged|set|stand|standing|put|pushed|over|go(?:es)?|sits?|back)\s*(?:to\s+the\s+|on\s+the\s+|at\s+the\s+|:\s*|to\s+|=\s*)?left\b(?:[\s-]+(?:side|edge|hand\s+side))?(?!\s+margin)|\b(?:to|on|at)\s+the\s+left(?:[\s-]+(?:side|edge|hand\s+side|margin|of\s+the\s+(?:line|page)))?\b(?!\s+margin\s+\d)", WishPattern.Loose);
}
