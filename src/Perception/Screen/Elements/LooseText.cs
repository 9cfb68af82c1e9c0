using System.Text;

namespace LamRobot.Perception.Screen;

/// <summary>Compares words as far as reading can be trusted: without spaces, punctuation and case, and with a few letters wrong.</summary>
internal static class LooseText
{
    private const int LongestSlug = 40;
    private const int LongestCompared = 200;

    /// <summary>Letters and digits alone, in lower case; letters that readers confuse are one.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                bare.Append(char.ToLowerInvariant(letter) switch { '0' => 'o', '1' or 'i' => 'l', var other => other });
            }
        }

        return bare.ToString();
    }

    /// <summary>How alike two bare texts are: 1 when they are the same.</summary>
    public static double Likeness(string first, string second)
    {
        var (one, other) = (first[..Math.Min(first.Length, LongestCompared)], second[..Math.Min(second.Length, LongestCompared)]);
        var longest = Math.Max(one.Length, other.Length);
        return longest == 0 ? 1 : 1 - (Distance(one, other) / (double)longest);
    }

    /// <summary>Words as a part of an id.</summary>
    public static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var letter in words)
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var cut = slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
        return cut.Length > 0 ? cut : "signs";
    }

    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var changed = corner + (first[i - 1] == second[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
