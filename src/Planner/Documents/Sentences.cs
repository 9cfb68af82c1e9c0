using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Splits a paragraph into its sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences, each with its full stop.</summary>
    public static IEnumerable<string> Of(string text) => s_sentence.Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0);

    private static readonly Regex s_sentence = new(@"\S.*?(?:[.!?]+[""”’']?(?=\s|$)|$)", RegexOptions.Singleline);
}
