namespace LamRobot.Perception.Speech;

/// <summary>Makes text fit to be spoken.</summary>
internal static class Speakable
{
    private const int LongestText = 500;

    /// <summary>One line without control characters, not endless.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The line.</returns>
    public static string Line(string text)
    {
        var line = string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
        return line.Length > LongestText ? line[..LongestText] : line;
    }
}
