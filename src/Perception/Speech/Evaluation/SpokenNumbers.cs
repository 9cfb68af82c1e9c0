using System.Globalization;

namespace LamRobot.Perception.Speech;

/// <summary>Writes numbers in words as digits: "one hundred and five" is 105, "twenty first" is 21st, "two point five" is 2.5.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] s_small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] s_smallOrdinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] s_tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly Dictionary<string, long> s_scales = new() { ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000 };
    private static readonly Dictionary<string, long> s_values = Values(s_small, tens => tens);
    private static readonly Dictionary<string, long> s_ordinals = Values(s_smallOrdinals, tens => tens[..^1] + "ieth");

    public static IReadOnlyList<string> ToDigits(IReadOnlyList<string> words)
    {
        var written = new List<string>();
        for (var at = 0; at < words.Count;)
        {
            var end = ReadNumber(words, at, out var digits);
            written.Add(end > at ? digits : words[at]);
            at = Math.Max(end, at + 1);
        }

        return written;
    }

    /// <summary>Reads a number from a position; gives the position after it, or the same when there is none.</summary>
    private static int ReadNumber(IReadOnlyList<string> words, int at, out string digits)
    {
        long total = 0, group = 0;
        var end = at;
        for (var i = at; i < words.Count; i++)
        {
            var word = words[i];
            if (s_ordinals.TryGetValue(word, out var ordinal) && Fits(group, ordinal, end > at))
            {
                digits = Ordinal(total + group + ordinal);
                return i + 1;
            }

            if (s_values.TryGetValue(word, out var value) && Fits(group, value, end > at))
            {
                group += value;
            }
            else if (s_scales.TryGetValue(word, out var scale) && end > at && group > 0)
            {
                (total, group) = scale == 100 ? (total, group * scale) : (total + (group * scale), 0);
            }
            else if (word == "and" && end == i && i > at && s_scales.ContainsKey(words[i - 1]) && i + 1 < words.Count && s_values.ContainsKey(words[i + 1]))
            {
                continue;
            }
            else
            {
                break;
            }

            end = i + 1;
        }

        digits = (total + group).ToString(CultureInfo.InvariantCulture);
        return end > at ? ReadDecimals(words, end, ref digits) : at;
    }

    /// <summary>Whether a word continues the number: "twenty five" is one number, "five twenty" is two.</summary>
    private static bool Fits(long group, long value, bool hasBegun) =>
        !hasBegun || (value > 0 && (value < 10 ? group % 10 == 0 && group % 100 != 10 : group % 100 == 0));

    private static int ReadDecimals(IReadOnlyList<string> words, int at, ref string digits)
    {
        if (at + 1 >= words.Count || words[at] != "point" || !s_values.TryGetValue(words[at + 1], out var first) || first > 9)
        {
            return at;
        }

        digits += ".";
        for (at++; at < words.Count && s_values.TryGetValue(words[at], out var digit) && digit <= 9; at++)
        {
            digits += digit.ToString(CultureInfo.InvariantCulture);
        }

        return at;
    }

    private static string Ordinal(long value) => value + (value % 100 is >= 11 and <= 13 ? "th" : (value % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    private static Dictionary<string, long> Values(string[] small, Func<string, string> tens) =>
        small.Select((word, i) => (word, (long)i)).Concat(s_tens.Select((word, i) => (tens(word), (i + 2L) * 10))).ToDictionary();
}
