using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of formats out of a wish.</summary>
internal static class FormatWords
{
    private const string Not = @"(?<not>(?:\b(?:not|no|no\s+longer|non|never|isn'?t|without(?:\s+the)?|un|stop(?:\s+being)?|remove(?:\s+the)?|take\s+(?:away|off|out)(?:\s+the)?|drop(?:\s+the)?|lose(?:\s+the)?|delete(?:\s+the)?|get\s+rid\s+of(?:\s+the)?|turn\s+off(?:\s+the)?|clear(?:\s+the)?|don'?t\s+want(?:\s+the)?|shouldn'?t\s+be|must\s*n'?t\s+be|aren'?t|no\s+more|needn'?t\s+be|need\s+not\s+be|does(?:\s+not|n'?t)\s+(?:need|have)\s+to\s+be)[\s-]+)(?:any\s+|in\s+|longer\s+|be\s+|set\s+in\s+)?)?";

    /// <summary>Takes every format out of a wish.</summary>
    /// <param name="wish">The wish; what is understood is taken away.</param>
    /// <param name="view">The document, whose own words are not formats.</param>
    /// <returns>The formats.</returns>
    public static FormatSet Take(Remainder wish, DocumentView view)
    {
        var formats = new FormatSet();
        ParagraphWords.Take(wish, formats);
        StyleWords.Take(wish, formats);
        TakeSize(wish, formats);
        TakeFont(wish, formats);
        ColourWords.Take(wish, formats, view);
        TakeSwitches(wish, formats, view);
        if (wish.Take(s_plain).Success)
        {
            formats.Clear = true;
        }

        return formats;
    }

    private static void TakeSwitches(Remainder wish, FormatSet formats, DocumentView view)
    {
        var gone = s_gone.Match(wish.Left);
        foreach (var (name, pattern) in s_switches)
        {
            for (var match = pattern.Match(wish.Left); match.Success; match = match.NextMatch())
            {
                var word = match.Groups["word"];
                if (IsDescription(wish, word) || IsInDocument(word.Value, view))
                {
                    continue;
                }

                wish.Blank(match);
                formats.Set(formats.Text, name, !match.Groups["not"].Success && !gone.Success);
                break;
            }
        }
    }

    /// <summary>"The bold words" and "what is underlined" tell which words; "bold words" after a verb may not.</summary>
    private static bool IsDescription(Remainder wish, Group word) =>
        s_describedAfter.IsMatch(wish.Left[(word.Index + word.Length)..]) && s_describedBefore.IsMatch(wish.Left[..word.Index]);

    private static bool IsInDocument(string word, DocumentView view) =>
        word.Any(char.IsUpper) && view.BlocksWith(word, StringComparison.Ordinal).Any() && !char.IsUpper(word[0]);

    private static void TakeSize(Remainder wish, FormatSet formats)
    {
        var match = wish.Take(s_size);
        if (match.Success && Measure.ReadNumber(match.Groups["n"].Value) is { } size and >= 2 and <= 500)
        {
            formats.Set(formats.Text, "size", size);
        }
    }

    private static void TakeFont(Remainder wish, FormatSet formats)
    {
        var match = wish.Take(s_knownFont);
        match = match.Success ? match : wish.Take(s_namedFont);
        if (match.Success)
        {
            formats.Set(formats.Text, "font", FontNames.Proper(match.Groups["font"].Value));
        }
    }

    private static readonly Regex s_bold = new(Not + @"(?:(?:in|set\s+in|into|to)\s+)?\b(?<word>bold(?:face|ed|en)?(?:\s+(?:type|print|letters|font|face))?|fat(?:\s+(?:type|print|letters))?|(?:heavy|thick|strong)\s+(?:type|print|letters))\b", WishPattern.Loose);

    private static readonly Regex s_italic = new(Not + @"(?:(?:in|set\s+in|into|to)\s+)?\b(?<word>italic(?:s|i[sz]ed?|i[sz]ing)?(?:\s+(?:type|print|letters|font))?|slant(?:ed|ing)(?:\s+letters)?|cursive|oblique|kursiv)\b", WishPattern.Loose);

    private static readonly Regex s_underline = new(Not + @"\b(?<word>underlin(?:e[sd]?|ing)|underscore[sd]?|(?:with\s+)?a\s+line\s+(?:under(?:neath)?|below)(?:\s+it|\s+them)?)\b", WishPattern.Loose);

    private static readonly Regex s_strikethrough = new(Not + @"\b(?<word>(?:strik(?:e|es|ing|en)|struck|cross(?:ed|es|ing)?)(?:[\s-]*(?:through|out)|(?=[^,;]*\bout\b))|strikethrough|(?:put\s+|draw\s+)?a\s+line\s+through(?:\s+it)?)\b", WishPattern.Loose);

    private static readonly Regex s_superscript = new(Not + @"\b(?<word>superscript(?:ed)?|raised|goes\s+up|(?:should|must|has\s+to)\s+(?:go|be|stand)\s+(?:up|high(?:er)?)|set\s+high|exponents?)\b", WishPattern.Loose);

    private static readonly Regex s_subscript = new(Not + @"\b(?<word>subscript(?:ed)?|lowered|goes\s+down|(?:should|must|has\s+to)\s+(?:go|be|stand)\s+(?:down|low(?:er)?)|set\s+low|index\s+position)\b", WishPattern.Loose);

    private static readonly Regex s_smallCaps = new(Not + @"(?:in\s+)?\b(?<word>small[\s-]*cap(?:s|itals?))\b", WishPattern.Loose);

    private static readonly Regex s_size = new(@"(?<!\b(?:gap|space|distance)\s+of\s+)(?:\b(?:in|at|with|to|of|has|have|gets?)\s+)?(?:\b(?:a|an|the)\s+)?(?:\b(?:font[\s-]*|letter[\s-]*|text[\s-]*|type[\s-]*)?size\s*(?:of|to|is|=|:|should\s+be|must\s+be)?\s*(?<n>" + Measure.Number + @")(?:[\s-]*(?:pts?|points?)\b)?|\b(?<n>" + Measure.Number + @")[\s-]*(?:pts?|points?)\b(?:\s+(?:size|font|type|letters|text|high|large|big|tall))?(?!\s*(?:of\s+)?(?:space|spacing|gap|air|distance|above|below|before|after)))", WishPattern.Loose);

    private static readonly Regex s_knownFont = new(@"(?:\b(?:in|to|into|with|use|using|as)\s+)?(?:\b(?:the\s+)?(?:font|typeface|type)\s+(?:to\s+|is\s+|=\s*|:\s*)?)?\b(?<font>" + FontNames.Pattern + @")\b(?:\s+(?:font|typeface|type|letters))?", WishPattern.Loose);

    private static readonly Regex s_namedFont = new(@"\b(?:font|typeface)\s*(?:to|is|=|:|should\s+be|must\s+be|called|named)\s*(?<font>[A-Z][\w]*(?:\s+[A-Z]\w*)*)", RegexOptions.CultureInvariant);

    private static readonly Regex s_plain = new(@"\b(?:(?:clear|remove|reset|drop|take\s+(?:away|off|out)|get\s+rid\s+of|strip)\s+(?:all\s+|the\s+|any\s+)*(?:direct\s+|special\s+)?(?:format(?:ting|s)?|formating)|without\s+(?:any\s+)?format(?:ting|s)|unformat(?:ted)?)\b(?:\s+(?:from|of|on|in))?", WishPattern.Loose);

    private static readonly Regex s_describedAfter = new(@"^\s*(?:,?\s*(?:and\s+)?\w+\s+)?(?:words?|text|letters|part|parts|bit|bits|passage|phrase|name|names|ones?|stuff|sentence|line|paragraph|headings?|titles?)\b", WishPattern.Loose);

    private static readonly Regex s_describedBefore = new(@"(?:\b(?:the|all|every|each|those|these|both|any|whatever\s+is|what\s+is|everything)\s+)$", WishPattern.Loose);

    private static readonly Regex s_gone = new(@"\b(?:remove|take\s+(?:away|off|out)|get\s+rid\s+of|drop|lose)\b|\b(?:away|off)\s*$", WishPattern.Loose);

    private static readonly (string Name, Regex Pattern)[] s_switches =
    [
        ("strikethrough", s_strikethrough),
        ("bold", s_bold),
        ("italic", s_italic),
        ("underline", s_underline),
        ("superscript", s_superscript),
        ("subscript", s_subscript),
        ("small_caps", s_smallCaps),
    ];
}
