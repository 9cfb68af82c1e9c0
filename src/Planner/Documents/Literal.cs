using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Words that somebody wants to stand in the document as they were said.</summary>
internal static class Literal
{
    /// <summary>Takes quotation marks, and what people say around the words, away.</summary>
    public static string Clean(string said)
    {
        var text = said.Trim().Trim(Remainder.Gap).Trim();
        var before = "";
        while (text != before)
        {
            before = text;
            text = s_trailing.Replace(s_leading.Replace(text, ""), "").Trim();
        }

        return s_quoted.Match(text) is { Success: true } quoted ? quoted.Groups["q"].Value.Trim() : text;
    }

    private static readonly Regex s_leading = new(@"^(?:[:,]|(?:the\s+)?(?:words?|text|sentence|line|phrase)\s*:)\s*", WishPattern.Loose);

    private static readonly Regex s_trailing = new(@"(?:\s*,?\s*of\s+course|\s*,?\s*please|\s*,?\s*thanks?(?:\s+you)?)[.!]?$|[,;]$", WishPattern.Loose);

    private static readonly Regex s_quoted = new(@"^(?:""(?<q>[^""]*)""|[“„](?<q>[^“”]*)[“”]|'(?<q>[^']*)'|‘(?<q>[^’]*)’)[.]?$");
}
