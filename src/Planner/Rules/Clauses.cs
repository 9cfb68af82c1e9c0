using System.Text.RegularExpressions;

namespace LamRobot.Planner.Rules;

/// <summary>Cuts a command into clauses at "and", "then" and full stops.</summary>
internal static partial class Clauses
{
    public static IReadOnlyList<string> Of(string command) =>
        [.. Joint().Split(command).Select(clause => clause.Trim()).Where(clause => clause.Length > 0)];

    [GeneratedRegex(@"\s*(?:,?\s*\band then\b|,?\s*\bthen\b|,?\s*\band\b|[.;!?]+(?=\s|$))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
