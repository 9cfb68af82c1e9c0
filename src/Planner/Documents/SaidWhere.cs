using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Where a command is to be done, when it says so: "on the screen" or "by the robot", also as the answer to a question.</summary>
/// <param name="Command">The command without these words.</param>
/// <param name="OnScreen">Whether it is for the screen.</param>
/// <param name="ByRobot">Whether it is for the robot.</param>
internal sealed partial record SaidWhere(string Command, bool OnScreen, bool ByRobot)
{
    /// <summary>Reads a command.</summary>
    /// <param name="command">The command, with answers behind it.</param>
    /// <returns>What it says.</returns>
    public static SaidWhere Read(string command) =>
        Screen().Match(command) is { Success: true } screen ? new(Without(command, screen), true, false)
        : Robot().Match(command) is { Success: true } robot ? new(Without(command, robot), false, true)
        : new(command, false, false);

    private static string Without(string command, Match words) => $"{command[..words.Index].TrimEnd(' ', ',', '.', ';')}{command[(words.Index + words.Length)..]}".Trim();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:on|in) (?:the|this) (?:screen|page|program|window)|[.;]\s*(?:the )?screen)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Screen();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:by|with) the robot|[.;]\s*(?:the )?robot)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();
}
