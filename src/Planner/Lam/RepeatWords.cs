using System.Text.RegularExpressions;

namespace LamRobot.Planner.Lam;

/// <summary>Words that ask for doing a thing more than once.</summary>
internal static partial class RepeatWords
{
    /// <summary>Whether a command has such words.</summary>
    public static bool Are(string command) => Pattern().IsMatch(command);

    [GeneratedRegex(@"\b(?:twice|thrice|again|repeat\w*|times|once\s+more|another|over\s+and\s+over|more)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
