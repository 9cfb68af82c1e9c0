using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Words that somebody wants to stand in the document as they were said.</summary>
internal static partial class Literal
{
    /// <summary>Takes quotation marks, and what people say around the words, away.</summary>
    public static string Clean(string said)
    {
        var text = said.Trim().Trim(Remainder.Gap).Trim();
        var before = "";
        while (text != before)
        {
            before = text;
            text = Trailing().Replace(Leading().Replace(text, ""), "").Trim();
        }

        return Quoted().Match(text) is { Success: true } quoted ? quoted.Groups["q"].Value.Trim() : text;
    }

    /// <summary>Whether the words stood in quotation marks or after a colon, so that their full stop belongs to them.</summary>
    public static bool IsMarked(string said) => Quoted().IsMatch(said.Trim());

    [GeneratedRegex(@"^(?:[:,]|(?:the\s+)?(?:words?|text|sentence|line|phrase)\s*:)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:\s*,?\s*please|\s*,?\s*thanks?(?:\s+you)?)[.!]?$|[,;]$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:""(?<q>[^""]*)""|[“„](?<q>[^“”]*)[“”]|'(?<q>[^']*)'|‘(?<q>[^’]*)’)[.]?$")]
    private static partial Regex Quoted();
}
