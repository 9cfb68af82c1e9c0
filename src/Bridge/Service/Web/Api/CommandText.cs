namespace LamRobot.Bridge.Service;

/// <summary>Which words are taken from other programs.</summary>
internal static class CommandText
{
    /// <summary>The most characters that a command or an answer may have.</summary>
    public const int Longest = 1000;

    /// <summary>Checks words.</summary>
    /// <param name="text">The words.</param>
    /// <returns>What is wrong with them, in a sentence; null when nothing is.</returns>
    public static string? Problem(string? text) => text switch
    {
        null or "" => "It is empty.",
        { Length: > Longest } => $"It has {text.Length} characters; {Longest} are the most.",
        _ when string.IsNullOrWhiteSpace(text) => "It has no words.",
        // They could change what a terminal shows, and no person says them.
        _ when text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')) => "It has control characters.",
        _ => null,
    };
}
