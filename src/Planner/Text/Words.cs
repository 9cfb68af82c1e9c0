using System.Text.RegularExpressions;

namespace LamRobot.Planner.Text;

/// <summary>Splits text into lower-case words and compares words by spelling.</summary>
public static partial class Words
{
    private const double LeastSimilarity = 0.6;
    private const double MostSimilarity = 0.95;

    private static readonly HashSet<string> Function = new(
        ["a", "an", "the", "to", "of", "and", "or", "in", "on", "at", "it", "its", "is", "be", "by", "with", "from", "for", "this", "that", "as", "into"],
        StringComparer.Ordinal);

    /// <summary>Splits a text into words; apostrophes are dropped, so that "rubik's" is "rubiks".</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words with their places.</returns>
    public static IReadOnlyList<CommandWord> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<CommandWord>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            if (word.Length > 0)
            {
                words.Add(new(word, match.Index, match.Index + match.Length));
            }
        }

        return words;
    }

    /// <summary>Whether a word carries no meaning of its own.</summary>
    /// <param name="word">A lower-case word.</param>
    /// <returns>True for articles, prepositions and the like.</returns>
    public static bool IsFunction(string word) => Function.Contains(word);

    /// <summary>Compares two words by the pairs of letters that they share.</summary>
    /// <param name="left">A lower-case word.</param>
    /// <param name="right">Another.</param>
    /// <returns>1 for the same word, 0 for different ones, between 0.6 and 0.95 for forms of one word.</returns>
    public static float Similarity(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left == right)
        {
            return 1;
        }

        if (left.Length < 3 || right.Length < 3 || !left.AsSpan(0, 3).SequenceEqual(right.AsSpan(0, 3)))
        {
            return 0;
        }

        var shared = 0;
        for (var i = 0; i + 1 < left.Length; i++)
        {
            shared += right.AsSpan().IndexOf(left.AsSpan(i, 2)) >= 0 ? 1 : 0;
        }

        var similarity = 2.0 * shared / (left.Length + right.Length - 2);
        return similarity > LeastSimilarity ? (float)Math.Min(similarity, MostSimilarity) : 0;
    }

    /// <summary>Where a name stands in a text, word for word.</summary>
    /// <param name="name">The name's words.</param>
    /// <param name="words">The text's words.</param>
    /// <returns>The index of the first word of each place.</returns>
    internal static IEnumerable<int> PlacesOf(IReadOnlyList<string> name, IReadOnlyList<CommandWord> words)
    {
        for (var start = 0; name.Count > 0 && start + name.Count <= words.Count; start++)
        {
            if (StandsAt(name, words, start))
            {
                yield return start;
            }
        }
    }

    private static bool StandsAt(IReadOnlyList<string> name, IReadOnlyList<CommandWord> words, int start)
    {
        for (var i = 0; i < name.Count; i++)
        {
            if (!string.Equals(words[start + i].Text, name[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}'’]+")]
    private static partial Regex Pattern();
}
