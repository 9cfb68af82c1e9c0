using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Writes the signs that are spoken in a dictated command: "it should say we are closed full stop".</summary>
internal static class Dictation
{
    /// <summary>The command with signs; as it is when it has signs of its own, for then nobody speaks them.</summary>
    public static string Written(string command) =>
        s_signs.IsMatch(command) || !s_saying.IsMatch(command) || !s_spoken.IsMatch(command) ? command : s_spoken.Replace(s_saying.Replace(command, "$0:", 1), match => match.Groups["stop"].Success ? "." : match.Groups["question"].Success ? "?" : match.Groups["shout"].Success ? "!" : ",");

    private static readonly Regex s_signs = new(@"[.,;:!?]");

    private static readonly Regex s_saying = new(@"\b(?:says?|reads?|write|saying|reading)\b", WishPattern.Loose);

    private static readonly Regex s_spoken = new(@"(?<!\b(?:an?|the|its|his|her|their|one|final|missing|with|no|in|by|after|before|add|put|insert|without))\s+(?:(?<stop>full\s+stop|period)(?=\s*$)|(?<question>question\s+mark)(?=\s*$)|(?<shout>exclamation\s+(?:mark|point))(?=\s*$)|comma(?=\s+\w))", WishPattern.Loose);
}
