using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Stretches of a command that stand in the document as they were said.</summary>
internal static class Standing
{
    private const int Longest = 12;

    /// <summary>The longest stretch of words with which a phrase begins and that stands in the document; null when there is none.</summary>
    public static string? AtStart(string phrase, DocumentView view)
    {
        var text = s_article.Replace(phrase.Trim(), "");
        var ends = s_word.Matches(text).Take(Longest).Select(word => word.Index + word.Length).Reverse();
        return ends.Select(end => text[..end].TrimEnd('.', ',', ';', ':', '!', '?')).FirstOrDefault(words => Is(words, view));
    }

    /// <summary>Whether words that tell something stand in the document.</summary>
    public static bool Is(string words, DocumentView view) => words.Length > 1 && !IsEmpty(words) && view.BlocksWith(words).Any();

    /// <summary>Whether words tell nothing of their own.</summary>
    public static bool IsEmpty(string words) => s_empty.IsMatch(words);

    /// <summary>Whether words stand in one of some blocks.</summary>
    public static bool IsIn(string words, IEnumerable<Contracts.Entity> blocks) => words.Length > 1 && blocks.Any(block => WordPlaces.Find(DocumentView.Text(block), words, StringComparison.OrdinalIgnoreCase) >= 0);

    private static readonly Regex s_article = new(@"^(?:the|an?|our|my|this|that)\s+", WishPattern.Loose);

    private static readonly Regex s_word = new(@"\S+");

    private static readonly Regex s_empty = new(@"^(?:the|an?|it|this|that|them|these|those|he|she|they|we|i|you|there|is|are|was|in|on|at|of|to|and|or|for|with|not|no|must|should|will)(?:\s+(?:the|an?|is|are|was|in|on|at|of|to|and|or|for|with|not|must|should|will))*$", WishPattern.Loose);
}
