using System.Globalization;
using System.Text.RegularExpressions;

namespace LamRobot.Planner.Numbers;

/// <summary>Reads numbers as people say them: digits, words, fractions, units, durations, and "the maximum".</summary>
public static partial class NumberReader
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">The words, such as "half an hour" or "twenty one point five degrees".</param>
    /// <param name="unit">The unit that is wanted; other units are converted to it.</param>
    /// <param name="minimum">What "the minimum" means.</param>
    /// <param name="maximum">What "the maximum" means, and half of it "half".</param>
    /// <returns>The number in the wanted unit, or null when the words hold none.</returns>
    public static double? Read(string text, string? unit = null, double? minimum = null, double? maximum = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.ToLowerInvariant().Replace("½", " 1/2", StringComparison.Ordinal).Replace("¼", " 1/4", StringComparison.Ordinal);
        plain = Hyphen().Replace(plain, " ");
        if (maximum is not null && Most().IsMatch(plain))
        {
            return maximum;
        }

        if (minimum is not null && Least().IsMatch(plain) && !plain.Any(char.IsAsciiDigit))
        {
            return minimum;
        }

        if (maximum is not null && plain.Trim() is "half" or "half way" or "halfway")
        {
            return maximum / 2;
        }

        var sum = new NumberSum(unit ?? "");
        var tokens = Token().Matches(plain).Select(match => match.Value).ToArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            i += sum.Add(tokens, i);
        }

        return sum.Total;
    }

    internal static double Parse(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+/\d+|(?:(?<![\w)])-)?\d+(?:\.\d+)?|[a-z]+|%|°")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<=\w)-(?=[a-z])")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"\b(max|maximum|highest|full|fully|brightest|loudest)\b")]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(min|minimum|lowest|dimmest|quietest)\b(?!ute)")]
    private static partial Regex Least();
}
