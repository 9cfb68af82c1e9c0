using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Cuts a command where one wish may end and another begin.</summary>
internal static class Pieces
{
    /// <summary>The most pieces that are looked at; the rest of a longer command is one piece.</summary>
    private const int Most = 24;

    /// <summary>What counts of a command when somebody corrects himself in it.</summary>
    public static string Corrected(string command)
    {
        var text = command.Trim();
        for (var match = s_forget.Match(text); match.Success; match = s_forget.Match(text))
        {
            var sentence = text[..match.Index].LastIndexOfAny(['.', ';', '!']);
            text = text[..(sentence + 1)] + " " + text[(match.Index + match.Length)..];
        }

        return s_otherNumber.Replace(text.Trim(), "");
    }

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

    /// <summary>Quoted words, numbers, addresses and file names are passed over whole.</summary>
    private static readonly Regex s_cuts = new(@"""[^""]*""|[“„][^“”]*[“”]|(?<!\w)'[^']{2,}'(?!\w)|\b(?:dr|mr|mrs|ms|st|no|nr|e\.g|i\.e|ltd|inc|approx)\.(?=\s)|(?<cut>(?<=^(?:i\s+forgot\s+\w+|(?:and\s+)?one\s+more\s+thing|another\s+thing|last\s+thing|please|listen|ok(?:ay)?|(?:we|i|they|it)\s[^:,]{3,60}))\s*:\s+(?=(?:after|before|drop|delete|remove|make|put|add|change|set|turn|move|replace|swap|rename|colou?r|write)\b)|\s+[:;]-?[)(]\s*|\s*[.;!?…]+(?:\s+(?:and\s+|then\s+|also\s+)*|$)|\s*(?:(?<!\d),|,(?!\d))\s*(?:(?:and|then|but|also)\s+)*|\s+(?:and\s+then|and\s+also|then|and|but|&)\s+|\s+[-–]\s+)", WishPattern.Loose);

    private static readonly Regex s_forget = new(@"[,;.]?\s*\b(?:or\s+|oh\s+|ah\s+|hm+\s+|no\s*,?\s*|wait\s*,?\s*|sorry\s*,?\s*|actually\s*,?\s*)*(?:forget\s+(?:that|it|about\s+(?:that|it))|scratch\s+that|strike\s+that|never\s*mind(?:\s+that)?|cancel\s+that|on\s+second\s+thoughts?|no\s*,?\s*wait|not\s+that)\b\s*[,;.:]?\s*(?:(?:just|rather|better|instead|only)\s+)?", WishPattern.Loose);

    private static readonly Regex s_otherNumber = new(@"\b" + Measure.Number + @"(?:\s*" + Measure.Unit + @")?\s*,?\s*(?:no|sorry|or\s+rather|rather|i\s+mean|make\s+that|actually)\b[,\s]*(?:make\s+(?:it|that)\s+|better\s+|rather\s+|i\s+mean\s+)*(?=" + Measure.Number + ")", WishPattern.Loose);
}
