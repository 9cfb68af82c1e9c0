using LamRobot.Planner.Text;

namespace LamRobot.Planner.Screens;

/// <summary>Compares words as they are spelled: without case, accents and the plural's ending, slips of the keyboard forgiven.</summary>
internal static class Spelled
{
    private const int LeastForSlip = 5;
    private const int LeastForExchange = 4;

    /// <summary>A word in plain lower-case letters.</summary>
    public static string Plain(string word) => string.Concat(word.ToLowerInvariant().Where(letter => letter is not ('\'' or '’')).Select(Accents.Remove));

    /// <summary>The words of a text in plain lower-case letters.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Text.Words.Split(text).Select(word => Plain(word.Text))];

    /// <summary>A word without the plural's ending.</summary>
    public static string Stem(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.Length > 4 && (word.EndsWith("ses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)) => word[..^2],
        _ when word.Length > 3 && word[^1] == 's' && word[^2] != 's' => word[..^1],
        _ => word,
    };

    /// <summary>How unlike two words are: 0 for the same, more for forms and slips; null for different words.</summary>
    public static double? Distance(string left, string right) =>
        left == right ? 0
        : Stem(left) == Stem(right) ? 0.02
        : IsOneSlip(left, right) ? 0.15
        : null;

    /// <summary>Whether a single letter was left out, put in, mistaken or exchanged with its neighbour: short words have more neighbours, and are forgiven less.</summary>
    private static bool IsOneSlip(string left, string right) => Math.Min(left.Length, right.Length) switch
    {
        >= LeastForSlip => LetterSlips.IsOne(left, right),
        >= LeastForExchange => LetterSlips.IsExchange(left, right),
        _ => false,
    };
}
