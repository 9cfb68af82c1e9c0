using System.Text.RegularExpressions;

namespace LamRobot.Planner.Routing;

/// <summary>Where a command is to be done, when it says so: "in the document", "on the screen" or "by the robot", also as the answer to a question; or a plain yes or no behind it.</summary>
/// <param name="Command">The command without these words.</param>
/// <param name="Place">The place; null when it says none.</param>
/// <param name="Agrees">Whether it ends in a yes or in a no; null when in neither.</param>
internal sealed partial record SaidWhere(string Command, ActingPlace? Place, bool? Agrees = null)
{
    /// <summary>Reads a command.</summary>
    /// <param name="command">The command, with answers behind it.</param>
    /// <returns>What it says.</returns>
    public static SaidWhere Read(string command) =>
        Document().Match(command) is { Success: true } document ? new(Without(command, document), ActingPlace.Document)
        : Screen().Match(command) is { Success: true } screen ? new(Without(command, screen), ActingPlace.Screen)
        : Robot().Match(command) is { Success: true } robot ? new(Without(command, robot), ActingPlace.Robot)
        : Agreement().Match(command) is { Success: true } answer ? new(command[..answer.Index], null, !answer.Groups["no"].Success)
        : new(command, null);

    private static string Without(string command, Match words) => $"{command[..words.Index].TrimEnd(' ', ',', '.', ';')}{command[(words.Index + words.Length)..]}".Trim();

    [GeneratedRegex(@"(?:[\s,.;]*\bin (?:the|this|my) (?:document|text|letter)|[.;]\s*(?:the )?document)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:on|in) (?:the|this) (?:screen|page|program|window)|[.;]\s*(?:the )?screen)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Screen();

    [GeneratedRegex(@"(?:[\s,.;]*\b(?:by|with) the robot|[.;]\s*(?:the )?robot)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();

    [GeneratedRegex(@"\s*\.\s*(?:(?<no>no|nope|no,? don't|don't)|(?:yes|yeah|yep|sure|ok|okay|right|correct|exactly|please do|go ahead|do it|do that)(?:,? (?:please|do it|do that|go ahead))?)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agreement();
}
