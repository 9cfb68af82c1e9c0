using System.Globalization;
using System.Text.RegularExpressions;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Documents;

/// <summary>Times, dates, days, months and numbers: what can be wrong in a text and be corrected by another of its kind.</summary>
internal static class Values
{
    private const string Time = @"\d{1,2}[:.]\d{2}(?:\s*(?:am|pm|o'clock))?|\d{1,2}\s*(?:am|pm|o'clock)|(?:half\s+past|a?\s*quarter\s+(?:past|to))\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Word = @"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";
    private const string Day = @"monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private const string Month = @"january|february|march|april|may|june|july|august|september|october|november|december";

    private static readonly Regex[] s_kinds =
    [
        new($@"\b(?:{Time})(?![\w])", WishPattern.Loose),
        new($@"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{Month})\b|\b(?-i:{Month.Replace("may", "May", StringComparison.Ordinal)})\s+\d{{1,2}}\b", WishPattern.Loose),
        new($@"\b(?:{Day})\b", WishPattern.Loose),
        new($@"\b(?:{Month.Replace("march|", "", StringComparison.Ordinal).Replace("may|", "", StringComparison.Ordinal)}|(?-i:March|May))\b", WishPattern.Loose),
        new($@"(?<![\d:.,\w+-])(?:\d+(?:[.,]\d+)*|(?:{Word})(?:[\s-](?:{Word}))*)\b(?![:.,]?\d)", WishPattern.Loose),
    ];

    /// <summary>The kinds, from the most special to the most general.</summary>
    public static int Kinds => s_kinds.Length;

    /// <summary>The values of a kind in a text.</summary>
    public static IReadOnlyList<Match> Of(int kind, string text) => s_kinds[kind].Matches(text);

    /// <summary>The kind of what a text begins with; -1 when it is no value.</summary>
    public static int KindOf(string text) => Array.FindIndex(s_kinds, kind => kind.Match(text) is { Success: true, Index: 0 });

    /// <summary>Whether a text is a value and nothing else.</summary>
    public static bool Is(string text) => s_kinds.Any(kind => kind.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length);

    /// <summary>Whether one value differs from another only in how it is written.</summary>
    public static bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || (NumberReader.Read(left) is { } one && NumberReader.Read(right) is { } other && one == other);

    /// <summary>A new value written as the old one is: in digits where that has digits, with its capital.</summary>
    public static string Fitting(string fresh, string stands)
    {
        var text = char.IsAsciiDigit(stands[0]) && char.IsLetter(fresh[0]) && NumberReader.Read(fresh) is { } number ? number.ToString(CultureInfo.InvariantCulture) : fresh;
        return char.IsUpper(stands[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : char.IsLower(stands[0]) && KindOf(text) == s_kinds.Length - 1 ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
