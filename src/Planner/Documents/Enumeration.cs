using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Rows of names or things in a sentence: "Nadia, Oskar and the twins".</summary>
internal static class Enumeration
{
    /// <summary>Takes a member out with its comma or "and"; null when the words are no member of a row.</summary>
    public static WantedAction? Without(Passage passage)
    {
        if (passage is not { Words: { } words, All: false, Nth: 0 or 1, Until: null } || WordPlaces.Find(DocumentView.Text(passage.Target), words, StringComparison.Ordinal) is not (>= 0 and var place))
        {
            return null;
        }

        var text = DocumentView.Text(passage.Target);
        if (s_article.Match(text[..place]) is { Success: true } article)
        {
            (words, place) = (article.Value + words, article.Index);
        }

        var (before, after) = (text[..place], text[(place + words.Length)..]);
        var (stands, left) = s_lastJoint.Match(before) is { Success: true } and && !s_joint.IsMatch(after) ? (and.Value + words, and.Groups["neighbour"].Value)
            : s_joint.Match(after) is { Success: true } joint && (s_start.IsMatch(before) || s_comma.IsMatch(before)) && joint.Value.Contains(',', StringComparison.Ordinal) ? (words + joint.Value, joint.Groups["neighbour"].Value)
            : s_comma.Match(before) is { Success: true } comma && s_joint.IsMatch(after) ? (comma.Value + words, comma.Groups["neighbour"].Value)
            : ("", "");
        return stands.Length == 0 ? null : WantedAction.On("replace_text", passage with { Words = stands, Nth = 0 }, ("with", left));
    }

    /// <summary>Adds a member at the end of a row of names; null when the sentence has none.</summary>
    public static (string Stands, string With)? And(string sentence, string member) =>
        s_row.Match(sentence) is { Success: true } row ? (row.Value, $"{row.Groups["one"].Value}, {row.Groups["last"].Value} and {member}") : null;

    private static readonly Regex s_article = new(@"\b(?:the|our|an?)\s+$", WishPattern.Loose);

    private const string Name = @"\p{Lu}[\w'’-]*(?:\s+\p{Lu}[\w'’-]*)*";

    private static readonly Regex s_row = new($@"(?<one>{Name})\s+and\s+(?<last>{Name})", RegexOptions.CultureInvariant);

    private static readonly Regex s_lastJoint = new(@"(?<neighbour>[^\s,]+),?\s+and\s+$");

    private static readonly Regex s_comma = new(@"(?<neighbour>[^\s,]+),\s+$");

    private static readonly Regex s_joint = new(@"^(?:,\s+(?!and\b)|\s+and\s+)(?<neighbour>[^\s,]+)");

    private static readonly Regex s_start = new(@"(?:^|\b(?:for|with|by|and|are|were|is|was|of|from|to|bring)\s+)$", WishPattern.Loose);
}
