using System.Text.RegularExpressions;

namespace LamRobot.Planner.Routing;

/// <summary>Where a command is to be done, when it says so: "in the document", "on the screen" or "by the robot", also as the answer to a question.</summary>
/// <param name="Command">The command without these words.</param>
/// <param name="Place">The place; null when it says none.</param>
internal sealed partial record SaidWhere(string Command, ActingPlace? Place)
{
    /// <summary>Reads a command.</summary>
    /// <param name="command">The command, with answers behind it.</param>
    /// <returns>What it says.</returns>
    public static SaidWhere Read(string command) =>
        Document().Match(command) is { Success: true } document ? new(Without(command, document), ActingPlace.Document)
        : Screen().Match(command) is { Success: true } screen ? new(Without(command, screen), ActingPlace.Screen)
        : Robot().Match(command) is { Success: true } robot ? new(Without(command, robot), ActingPlace.Robot)
        : new(command, null);

    private static string Without(string command, Match words) => $"{command[..words.Index].TrimEnd(' ', ',', '.', ';')}{command[(words.Index + words.Length)..]}".Trim();

    [GeneratedRegex(@"(?:[\s,.;]*\bin (?:the|this|my) (?:document|text|letter)|[.;]\s*(?:the )?document)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:on|in) (?:the|this) (?:screen|page|program|window)|[.;]\s*(?:the )?screen)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Screen();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:by|with) the robot|[.;]\s*(?:the )?robot)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();
}
