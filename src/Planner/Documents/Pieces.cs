using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Cuts a command where one wish may end and another begin.</summary>
internal static class Pieces
{
    /// <summary>The most pieces that are looked at; the rest of a longer command is one piece.</summary>
    private const int Most = 24;

    /// <summary>A command without the numbers of a list of wishes, and without values that somebody corrects at once.</summary>
    public static string Corrected(string command) =>
        s_otherValue.Replace(s_counted.Replace(s_numbers.Replace(s_prelude.Replace(command.Trim(), ""), ". "), ""), "");

    /// <summary>Whether a piece takes the wish before it back.</summary>
    public static bool TakesBack(string piece) => s_takesBack.IsMatch(piece);

    /// <summary>The stretches, each by its first character and the one after its last.</summary>
    public static IReadOnlyList<(int Start, int End)> Cut(string command)
    {
        var pieces = new List<(int, int)>();
        var start = 0;
        foreach (Match match in s_cuts.Matches(command))
        {
            if (match.Groups["cut"] is { Success: true } cut && pieces.Count + 1 < Most && command[start..cut.Index].Trim().Length > 0)
            {
                pieces.Add((start, cut.Index));
                start = cut.Index + cut.Length;
            }
        }

        if (command[start..].Trim().Length > 0)
        {
            pieces.Add((start, command.Length));
        }

        return pieces;
    }

    private const string Slip = @"(?:(?:oh|ah|er|uh|um|hm+|no|wait|sorry|actually|well)[\s,]+)*";

    private const string Back = Slip + @"(?:forget\s+(?:that|it|about\s+(?:that|it))|scratch\s+that|strike\s+that|never\s*mind(?:\s+that)?|cancel\s+that|undo\s+(?:that|it)|take\s+(?:that|it)\s+back|on\s+second\s+thoughts?|no[\s,]+wait|wait[\s,]+no|(?:er+m?|uh+|um+|oh|hm+)[\s,]+no|not\s+(?:that|so)(?=\s*(?:$|[,;.:!]))|i\s+take\s+(?:that|it)\s+back|i'?ve\s+changed\s+my\s+mind|i\s+changed\s+my\s+mind)";

    private const string Value = @"(?:" + Measure.Number + @"(?:\s*" + Measure.Unit + @")?|" + Colours.Pattern + @"|bold|italics?|underlined?|left|right|cent(?:re|er)(?:e?d)?|justified)";

    /// <summary>Quoted words, numbers, addresses and file names are passed over whole.</summary>
    private static readonly Regex s_cuts = new(@"""[^""]*""|[“„][^“”]*[“”]|(?<!\w)'[^']{2,}'(?!\w)|\b(?:dr|mr|mrs|ms|st|no|nr|e\.g|i\.e|ltd|inc|approx)\.(?=\s)|(?<cut>(?<=^(?:i\s+forgot\s+\w+|(?:and\s+)?one\s+more\s+thing|another\s+thing|last\s+thing|please|listen|ok(?:ay)?|(?:we|i|they|it)\s[^:,]{3,60}))\s*:\s+(?=(?:after|before|drop|delete|remove|make|put|add|change|set|turn|move|replace|swap|rename|colou?r|write)\b)|[,;.]?\s+(?=" + Back + @"\b)|(?<=\b" + Back + @")\s*[,;.:!]?\s+(?:(?:just|rather|better|instead|only)\s+)?|(?<=\bleave\s+[^,;.]{1,40}\s+(?:alone|as\s+(?:it\s+is|is|they\s+are)))\s+|\s+[:;]-?[)(]\s*|\s*(?:[.;…]|[!?](?!\s+(?:at|in|on|to|after|before|as|beneath|below|above|under|behind|with|into)\b))+(?:\s+(?:and\s+|then\s+|also\s+)*|$)|\s*(?:(?<!\d),|,(?!\d))\s*(?:(?:and|then|but|also|while)\s+)*|\s+(?:and\s+then|and\s+also|then|and|but|while|whereas|&)\s+|\s+[-–—]\s+)", WishPattern.Loose);

    private static readonly Regex s_takesBack = new("^" + Back + "$", WishPattern.Loose);

    /// <summary>"Right, four things:" tells only that a list follows.</summary>
    private static readonly Regex s_prelude = new(@"^[^:]{0,40}\b(?:as\s+follows|the\s+following|like\s+this)\s*:\s*|^(?:[\w']+[\s,]+){0,6}?(?:things?|wishes|changes|corrections|requests|points|jobs|tasks|favou?rs)(?:\s+(?:please|for\s+you|to\s+(?:do|fix|change)|today|here))*\s*:\s+", WishPattern.Loose);

    /// <summary>The numbers of a list that begins with one.</summary>
    private static readonly Regex s_numbers = new(@"(?<=^1[.)]\s.*)(?<=\w)\s+(?=[2-9][.)]\s)");

    private static readonly Regex s_counted = new(@"(?<=^|[.,;:!?]\s+|\n)(?:(?:and\s+)?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|last(?:ly)?|finally|next|number\s+\w+|one|two|three|four|five|six)\s*(?::|,(?=\s+\w+\s+\w+))\s*|(?:\d{1,2}[.)]|\(?[a-f]\))\s+)", WishPattern.Loose);

    private static readonly Regex s_otherValue = new(@"\b" + Value + @"\s*,?\s*(?:(?:no|sorry|wait|or\s+rather|rather|i\s+mean|i\s+meant|make\s+that|actually|er|uh)\b[,\s]*)+(?:make\s+(?:it|that)\s+|better\s+|rather\s+|i\s+mean\s+)*(?=" + Value + @"\b)", WishPattern.Loose);
}
