using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Splits a paragraph into its sentences.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences, each with its full stop.</summary>
    public static IEnumerable<string> Of(string text) => Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"\S.*?(?:[.!?]+[""”’']?(?=\s|$)|$)", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
