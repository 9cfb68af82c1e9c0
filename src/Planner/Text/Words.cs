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

    /// <summary>Where a name stands in a text, letter for letter: "living room" is "livingroom".</summary>
    /// <param name="name">The name's words.</param>
    /// <param name="words">The text's words.</param>
    /// <returns>The index of the first word of each place, and how many words it has.</returns>
    internal static IEnumerable<(int Start, int Length)> PlacesOf(IReadOnlyList<string> name, IReadOnlyList<CommandWord> words)
    {
        var letters = string.Concat(name);
        for (var start = 0; letters.Length > 0 && start < words.Count; start++)
        {
            if (LengthAt(letters, words, start) is var length and > 0)
            {
                yield return (start, length);
            }
        }
    }

    /// <summary>How many words from a place on are these letters; 0 when none are.</summary>
    private static int LengthAt(string letters, IReadOnlyList<CommandWord> words, int start)
    {
        var (place, done) = (start, 0);
        while (done < letters.Length && place < words.Count && letters.AsSpan(done).StartsWith(words[place].Text, StringComparison.Ordinal))
        {
            done += words[place++].Text.Length;
        }

        return done == letters.Length ? place - start : 0;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}'’]+")]
    private static partial Regex Pattern();
}
