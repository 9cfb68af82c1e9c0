using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Documents;

/// <summary>Reads "first", "second to last", "last two" as places in a row of things.</summary>
internal static class Ordinals
{
    /// <summary>An ordinal, as a pattern with the groups <c>ord</c> and <c>many</c>.</summary>
    public const string Pattern = @"(?<ord>first|1st|second[\s-]+(?:to|from)[\s-]+(?:the\s+)?last|last[\s-]+but[\s-]+one|next[\s-]+to[\s-]+last|penultimate|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th|ninth|9th|tenth|10th|last|final|very\s+first|very\s+last|top(?:most)?|bottom|opening|closing|initial|middle|only|other)(?:\s+(?<many>two|three|four|five|six|2|3|4|5|6))?";

    private static readonly string[] s_words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The things that an ordinal picks out of a row.</summary>
    public static IReadOnlyList<T> Pick<T>(IReadOnlyList<T> row, string ordinal, string many)
    {
        var said = string.Join(' ', ordinal.ToLowerInvariant().Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var count = many.Length == 0 ? 1 : (int)(NumberReader.Read(many) ?? 1);
        if (said.StartsWith("second", StringComparison.Ordinal) && said.EndsWith("last", StringComparison.Ordinal) || said is "penultimate" or "last but one" or "next to last")
        {
            return row.Count > 1 ? [row[^2]] : [];
        }

        if (said is "last" or "final" or "very last" or "bottom" or "closing")
        {
            return [.. row.Skip(row.Count - Math.Min(count, row.Count))];
        }

        if (said is "middle")
        {
            return row.Count % 2 == 1 ? [row[row.Count / 2]] : [];
        }

        if (said is "only")
        {
            return row.Count == 1 ? row : [];
        }

        if (said is "other")
        {
            return [];
        }

        var place = said is "very first" or "top" or "topmost" or "opening" or "initial" ? 0 : Array.FindIndex(s_words, word => said == word || said[0] == (char)('1' + Array.IndexOf(s_words, word)) && char.IsAsciiDigit(said[0]) && said[1] != '0');
        place = said == "10th" ? 9 : place;
        return place >= 0 && place < row.Count ? [.. row.Skip(place).Take(count)] : [];
    }
}
