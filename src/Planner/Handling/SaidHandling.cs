using System.Text.RegularExpressions;

namespace LamRobot.Planner.Handling;

/// <summary>What a command says of handling things.</summary>
/// <param name="Places">Ids of the places that it names.</param>
/// <param name="Opens">Whether it speaks of opening something.</param>
/// <param name="Again">Whether it speaks of doing something again, or of undoing it.</param>
internal sealed partial record SaidHandling(IReadOnlySet<string> Places, bool Opens, bool Again)
{
    /// <summary>Reads a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="places">Ids of the places that it names.</param>
    /// <returns>What it says.</returns>
    public static SaidHandling Read(string command, IReadOnlySet<string> places) => new(places, Opening().IsMatch(command), Repeating().IsMatch(command));

    [GeneratedRegex(@"\bopen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:back|again|then\s+return|twice|times)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repeating();
}
