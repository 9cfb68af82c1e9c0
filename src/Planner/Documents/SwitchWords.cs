using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of formats that are on or off out of a wish: bold, italic, underlined and the like.</summary>
internal static class SwitchWords
{
    /// <summary>Takes every switch that is wished for, not those that tell which words are meant.</summary>
    public static void Take(Remainder wish, FormatSet formats, DocumentView view)
    {
        var polarity = new Polarity(wish);
        foreach (var (name, isOn, pattern) in s_switches)
        {
            for (var match = pattern.Match(wish.Left); match.Success; match = match.NextMatch())
            {
                var word = match.Groups["word"];
                if (IsDescription(wish, word) || IsInDocument(word.Value, view))
                {
                    continue;
                }

                formats.Set(formats.Text, name, isOn != (match.Groups["un"].Success || polarity.IsOff(word)));
                wish.Blank(match);
                wish.Blank(match.Groups["tail"]);
                break;
            }
        }

        TakePosition(wish, formats);
        polarity.Spend();
    }

    /// <summary>"The 2 sits up high": said of a digit or a letter, where it stands is a format of it.</summary>
    private static void TakePosition(Remainder wish, FormatSet formats)
    {
        while (s_sign.IsMatch(wish.Left) && wish.Take(s_position) is { Success: true } position)
        {
            formats.Set(formats.Text, position.Groups["up"].Success ? "superscript" : "subscript", true);
            formats.IsForSigns = true;
        }
    }

    /// <summary>"The bold words" and "what is underlined" tell which words; "bold words" after a verb may not.</summary>
    private static bool IsDescription(Remainder wish, Group word)
    {
        var (before, after) = (wish.Left[..word.Index], wish.Left[(word.Index + word.Length)..]);
        return (s_describedAfter.IsMatch(after) && s_describedBefore.IsMatch(before)) || (s_whatIs.IsMatch(before) && s_goesOn.IsMatch(after));
    }

    private static bool IsInDocument(string word, DocumentView view) =>
        word.Any(char.IsUpper) && view.BlocksWith(word, StringComparison.Ordinal).Any() && !char.IsUpper(word[0]);

    private const string Lead = @"(?:(?:in|set\s+in|into|to|with)\s+)?";

    private static readonly Regex s_bold = new(Lead + @"\b(?<un>un-?)?(?<word>(?:em)?bold(?:face(?:d)?|ed|en(?:ed|ing)?|ly|ness|er)?(?:\s+(?:type|print|letters|font|face|format|writing))?|fat(?:ter)?(?:\s+(?:type|print|letters|writing))?|(?:heav(?:y|ier)|thick(?:er)?|strong(?:er)?)(?:\s+(?:type|print|letters|writing|strokes)|(?=\s*$)))(?![\w-])", WishPattern.Loose);

    private static readonly Regex s_thin = new(Lead + @"\b(?<word>(?:thin(?:ner)?|light(?:er)?)\s+(?:type|print|letters|strokes|weight)|(?:normal|regular|ordinary)\s+weight)\b", WishPattern.Loose);

    private static readonly Regex s_italic = new(Lead + @"\b(?<un>un-?)?(?<word>italic(?:s|ally|i[sz](?:e[sd]?|ing))?(?:\s+(?:type|print|letters|font|writing))?|(?:at\s+a\s+)?slant(?:ed|ing)?(?:\s+letters)?|slop(?:ed|ing)\s+letters|lean(?:s|ing)?\s+(?:over|to\s+the\s+side|letters)|cursive|oblique|kursiv)\b", WishPattern.Loose);

    private static readonly Regex s_upright = new(Lead + @"\b(?<word>upright(?:\s+(?:letters|type|print))?(?!\s+(?:format|page|paper|orientation|sheet))|(?:roman|straight)\s+(?:letters|type|print))\b", WishPattern.Loose);

    private static readonly Regex s_underline = new(@"\b(?<un>un-?)?(?<word>underlin(?:e[sd]?|ing)|underscor(?:e[sd]?|ing)|(?:(?:with|put|draw|set)\s+)?a\s+(?:\w+\s+)?line\s+(?:drawn\s+)?(?:under(?:neath)?|below|beneath)(?:\s+(?:it|them|that))?)\b", WishPattern.Loose);

    private static readonly Regex s_strikethrough = new(@"\b(?<word>(?:strik(?:e|es|ing|en)|struck|cross(?:ed|es|ing)?|scor(?:e|ed|ing)|rul(?:e|ed|ing))(?:[\s-]*(?:through|out|off)|(?=[^,;]*?\b(?<tail>out|through|off)\b))|strikethrough|(?:(?:put|draw|run|with)\s+)?a\s+(?:\w+\s+)?line\s+(?:drawn\s+)?(?:through|across|over)(?:\s+(?:it|them|that))?)\b", WishPattern.Loose);

    private static readonly Regex s_superscript = new(@"\b(?<word>superscript(?:ed)?|(?:set\s+)?(?:as\s+an?\s+)?exponents?)\b", WishPattern.Loose);

    private static readonly Regex s_subscript = new(@"\b(?<word>subscript(?:ed)?|index\s+position|(?:as\s+an?\s+)?(?:lower|bottom)\s+index)\b", WishPattern.Loose);

    private static readonly Regex s_smallCaps = new(Lead + @"\b(?<word>(?:small|little)[\s-]*cap(?:s|itals?)(?:\s+letters)?|smallcaps)\b", WishPattern.Loose);

    private static readonly Regex s_position = new(@"\b(?:raised?|lift(?:ed)?)\b(?<up>)|\blower(?:ed)?\b(?!\s+(?:case|margin|index))|\b(?:(?:should|must|shall|has\s+to|have\s+to|needs?\s+to|ought\s+to|wants?\s+to|belongs?|has|is)\s+)*(?:(?:go(?:es)?|sits?|stands?|belongs?|be|is|hangs?|moved?|put|set|placed?|slides?|slid|shifted|shift|raise|pull(?:ed)?|drop(?:ped)?|lift)\s+)+(?:(?:a|bit|little|further|more|right)\s+)*(?:(?<up>up(?:\s+(?:high|there|top))?|high(?:er)?(?:\s+up)?|on\s+top|above(?:\s+the\s+line)?)|down(?:\s+(?:low|there))?|low(?:er)?(?:\s+down)?|below(?:\s+the\s+line)?)(?=[\s\u0001]*(?:$|[,.;!?]|\b(?:and|please|than|in|of|like)\b))", WishPattern.Loose);

    private static readonly Regex s_sign = new(@"\b(?:[a-z]{0,4}\d{1,2}|two|three|four|five|digit|numeral|figure|letter|number|exponent|index|st|nd|rd|th|star|asterisk)\b", WishPattern.Loose);

    private static readonly Regex s_describedAfter = new(@"^\s*(?:,?\s*(?:and\s+)?\w+\s+)?(?:words?|text|letters|part|parts|bit|bits|passage|phrase|name|names|ones?|stuff|sentence|line|paragraph|headings?|titles?)\b", WishPattern.Loose);

    private static readonly Regex s_describedBefore = new(@"(?:\b(?:the|all|every|each|those|these|both|any|whatever\s+is|what\s+is|everything)\s+)$", WishPattern.Loose);

    private static readonly Regex s_whatIs = new(@"\b(?:everything|whatever|what|all|anything|words?|text|parts?|bits?|passages?)\s+(?:(?:that|which)\s+)?(?:(?:is|are|stands?|was|were)\s+)?(?:(?:already|still|now|currently|printed|set|written)\s+)?(?:in\s+)?$", WishPattern.Loose);

    private static readonly Regex s_goesOn = new(@"^(?:\s+(?:letters|type|print))?\s*(?:,|\b(?:should|must|shall|is|are|has|have|needs?|gets?|becomes?|in|into|also|goes)\b)", WishPattern.Loose);

    private static readonly (string Name, bool IsOn, Regex Pattern)[] s_switches =
    [
        ("strikethrough", true, s_strikethrough),
        ("bold", true, s_bold),
        ("bold", false, s_thin),
        ("italic", true, s_italic),
        ("italic", false, s_upright),
        ("underline", true, s_underline),
        ("superscript", true, s_superscript),
        ("subscript", true, s_subscript),
        ("small_caps", true, s_smallCaps),
    ];
}
