using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>What a person's words are as a value: "the woodsmen of the west" is asked for as "woodsmen of the west".</summary>
internal static partial class SpokenValue
{
    /// <summary>Takes the article off that only joins a name to its sentence; what is dictated, days ("the 5th") and titles ("The Hours") keep theirs.</summary>
    public static string Of(ParameterSpec parameter, string words) =>
        Dictated().IsMatch(parameter.Name) || Article().Match(words) is not { Success: true } article ? words : words[article.Length..];

    [GeneratedRegex("text|message|body|content|note|words|caption|sentence|speech|say", RegexOptions.IgnoreCase)]
    private static partial Regex Dictated();

    // Six words at most: longer ones are sentences.
    [GeneratedRegex(@"^(?:a|an|the)\s+(?=\S+(?:\s+\S+){0,4}$)(?!\d|(?:first|second|third|next|last|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth|twenty|thirty|week|day|month|year|morning|evening|afternoon|end|same)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
