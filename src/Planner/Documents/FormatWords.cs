using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of formats out of a wish.</summary>
internal static class FormatWords
{
    /// <summary>"A bit bigger", in points.</summary>
    private const double Slight = 2;

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
        SwitchWords.Take(wish, formats, view);
        if (formats.Text.Count > 0 && !formats.Text.ContainsKey("size") && wish.Take(s_sizeBeside) is { Success: true } beside && Measure.ReadNumber(beside.Groups["n"].Value) is { } size)
        {
            formats.Set(formats.Text, "size", size);
        }

        if (wish.Take(s_plain).Success)
        {
            formats.Clear = true;
        }

        if (formats.IsEmpty)
        {
            StyleWords.TakeLevel(wish, formats);
        }

        return formats;
    }

    private static void TakeSize(Remainder wish, FormatSet formats)
    {
        if (wish.Take(s_sizeBy) is { Success: true } by && Measure.ReadNumber(by.Groups["n"].Value) is { } step)
        {
            formats.SizeBy = by.Groups["less"].Success ? -step : step;
            return;
        }

        if (wish.Take(s_letsSay) is { Success: true } say && Measure.ReadNumber(say.Groups["n"].Value) is { } said and >= 2 and <= 500)
        {
            formats.Set(formats.Text, "size", said);
            return;
        }

        if (wish.Take(s_slightly) is { Success: true } slightly)
        {
            formats.SizeBy = slightly.Groups["less"].Success ? -Slight : Slight;
            return;
        }

        var match = wish.Take(s_size) is { Success: true } named ? named : wish.Take(s_bareSize);
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
            if (match.Groups["n"].Success && Measure.ReadNumber(match.Groups["n"].Value) is { } size)
            {
                formats.Set(formats.Text, "size", size);
            }
        }
    }

    private static readonly Regex s_sizeBy = new(@"\b(?:by\s+)?(?<n>" + Measure.Number + @")[\s-]*(?:pts?|points?|sizes?)\s+(?:bigger|larger|taller|(?<less>smaller))\b|\b(?:enlarge|increase|(?<less>reduce|decrease|shrink))\b(?=.*\bby\b)(?<take>.*?\bby\s+(?<n>" + Measure.Number + @")[\s-]*(?:pts?|points?))", WishPattern.Loose);

    private static readonly Regex s_slightly = new(@"\b(?:just\s+)?(?:a\s+(?:little\s+)?(?:bit|little|touch|tad|shade)|slightly|somewhat)\s+(?:bigger|larger|(?<less>smaller))\b", WishPattern.Loose);

    /// <summary>"Somewhat bigger, let's say 28".</summary>
    private static readonly Regex s_letsSay = new(@"\b(?:(?:a\s+(?:little\s+)?(?:bit|little|touch)|slightly|somewhat|rather|much)\s+)?(?:bigger|larger|smaller)\s*[,:]?\s*(?:(?:let'?s|i'?d)\s+say|say|maybe|perhaps|about)\s*,?\s+(?<n>[6-9]|[1-9]\d)(?:\s*(?:pts?|points?))?\b", WishPattern.Loose);

    private static readonly Regex s_size = new(@"(?<!\b(?:gap|space|distance)\s+of\s+)(?:\b(?:in|at|with|to|of|has|have|gets?)\s+)?(?:\b(?:a|an|the)\s+)?(?:\b(?:font[\s-]*|letter[\s-]*|text[\s-]*|type[\s-]*)?size\s*(?:of|to|is|=|:|should\s+be|must\s+be)?\s*(?<n>" + Measure.Number + @")(?:[\s-]*(?:pts?|points?)\b)?|\b(?<n>" + Measure.Number + @")[\s-]*(?:pts?|points?)\b(?:\s+(?:size|font|type|letters|text|high|large|big|tall))?(?!\s*(?:bigger|larger|smaller|more|less|taller|higher|lower)\b|\s*(?:of\s+)?(?:space|spacing|gap|air|distance|above|below|before|after)))", WishPattern.Loose);

    private const string Ends = @"(?=[\s\u0001]*(?:$|[,.;!?]|\b(?:and|please|then|but)\b))";

    /// <summary>"Reduce it to 20": a number after a verb of growing or shrinking.</summary>
    private static readonly Regex s_bareSize = new(@"(?<=\b(?:reduc|shrink|enlarg|increas|decreas|scal|lower|bring|blow|siz)\w*\b[^.;]*?)\b(?:down\s+|up\s+)?to\s+(?<n>[6-9]|[1-9]\d)\b" + Ends, WishPattern.Loose);

    /// <summary>"In orange and 36": a number beside another format of letters.</summary>
    private static readonly Regex s_sizeBeside = new(@"(?<=\u0001\s*(?:,\s*(?:and\s+)?|and\s+|&\s*))(?<n>[6-9]|[1-9]\d)" + Ends + @"|(?<=\b(?:in|it|them)\s+)(?<n>[6-9]|[1-9]\d)(?=\s+and\s*\u0001)", WishPattern.Loose);

    private static readonly Regex s_knownFont = new(@"(?:\b(?:in|to|into|with|use|using|as)\s+)?(?:\b(?:the\s+)?(?:font|typeface|type)\s+(?:to\s+|is\s+|=\s*|:\s*)?)?\b(?<font>" + FontNames.Pattern + @")\b(?:\s+(?:font|typeface|type|letters))?(?:\s*,?\s*(?<n>\d{1,2})(?=[\s\u0001]*(?:$|[,.;]|\b(?:and|please|for)\b)))?", WishPattern.Loose);

    private static readonly Regex s_namedFont = new(@"\b(?:font|typeface)\s*(?:to|is|=|:|should\s+be|must\s+be|called|named)\s*(?<font>[A-Z][\w]*(?:\s+[A-Z]\w*)*)", RegexOptions.CultureInvariant);

    private static readonly Regex s_plain = new(@"\b(?:(?:clear|remove|reset|drop|take\s+(?:away|off|out)|get\s+rid\s+of|strip)\s+(?:all\s+|the\s+|any\s+)*(?:direct\s+|special\s+)?(?:format(?:ting|s)?|formating)|without\s+(?:any\s+)?format(?:ting|s)|unformat(?:ted)?)\b(?:\s+(?:from|of|on|in))?", WishPattern.Loose);
}
