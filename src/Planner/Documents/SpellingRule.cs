using System.Globalization;
using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Says how a word is spelt right from a remark on its letters: "with two c's", "with a k, not a c", "without the e".</summary>
internal static class SpellingRule
{
    /// <summary>Whether words are a remark on letters.</summary>
    public static bool Is(string remark) => s_rules.Any(rule => rule.IsMatch(remark));

    /// <summary>The word as it is spelt right; null when the remark does not tell it.</summary>
    public static string? Apply(string word, string remark)
    {
        if (s_double.Match(remark) is { Success: true } twice)
        {
            return Runs(word, twice.Groups["x"].Value[0], run => run.Length == 1, 2);
        }

        if (s_single.Match(remark) is { Success: true } once)
        {
            return Runs(word, once.Groups["x"].Value[0], run => run.Length > 1, 1);
        }

        if (s_other.Match(remark) is { Success: true } other)
        {
            return Only(word, other.Groups["old"].Value, other.Groups["x"].Value);
        }

        return s_without.Match(remark) is { Success: true } without ? Only(word, without.Groups["x"].Value, "") : null;
    }

    /// <summary>The only run of a letter that is to be changed, at its new length.</summary>
    private static string? Runs(string word, char letter, Func<Match, bool> isMeant, int length) =>
        Regex.Matches(word, $"{Regex.Escape(letter.ToString(CultureInfo.InvariantCulture))}+", WishPattern.Loose).Where(isMeant).ToList() is [var run]
            ? word[..run.Index] + new string(run.Value[0], length) + word[(run.Index + run.Length)..]
            : null;

    private static string? Only(string word, string old, string fresh) =>
        word.IndexOf(old, StringComparison.OrdinalIgnoreCase) is >= 0 and var place && word.IndexOf(old, place + 1, StringComparison.OrdinalIgnoreCase) < 0
            ? word[..place] + (char.IsUpper(word[place]) && fresh.Length > 0 ? char.ToUpperInvariant(fresh[0]) + fresh[1..] : fresh) + word[(place + old.Length)..]
            : null;

    private const string Letter = @"['""“]?(?<x>\p{L})['""”]?(?:'?s)?";

    private static readonly Regex s_double = new(@"\b(?:two|double|2|twice|a\s+double)\s+(?:an?\s+)?" + Letter + @"(?![\p{L}])", WishPattern.Loose);

    private static readonly Regex s_single = new(@"\b(?:one|single|1|only\s+one|a\s+single|just\s+one)\s+" + Letter + @"(?![\p{L}])", WishPattern.Loose);

    private static readonly Regex s_other = new(@"\bwith\s+(?:an?\s+)?['""“]?(?<x>\p{L}{1,3})['""”]?\s*,?\s+(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:with\s+)?(?:an?\s+)?['""“]?(?<old>\p{L}{1,3})['""”]?\b", WishPattern.Loose);

    private static readonly Regex s_without = new(@"\bwithout\s+(?:the\s+|an?\s+)?['""“]?(?<x>\p{L})['""”]?(?![\p{L}])", WishPattern.Loose);

    private static readonly Regex[] s_rules = [s_double, s_single, s_other, s_without];
}
