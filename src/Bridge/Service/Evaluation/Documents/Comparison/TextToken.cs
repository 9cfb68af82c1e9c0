using System.Text.RegularExpressions;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A word or a sign of a text.</summary>
/// <param name="Start">Its place.</param>
/// <param name="Text">Its letters.</param>
internal readonly partial record struct TextToken(int Start, string Text)
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its words and signs.</returns>
    public static IEnumerable<TextToken> Split(string text) => Pattern().Matches(text).Select(match => new TextToken(match.Index, match.Value));

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Pattern();
}
