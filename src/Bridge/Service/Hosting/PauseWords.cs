namespace LamRobot.Bridge.Service;

/// <summary>The words by which a person pauses everything and lets it go on.</summary>
internal static class PauseWords
{
    private static readonly string[] Pauses = ["pause", "pause please", "please pause"];
    private static readonly string[] Resumes = ["resume", "resume please", "please resume"];

    /// <summary>Recognises them; nothing else may be said with them.</summary>
    /// <param name="text">The person's words.</param>
    /// <returns>True for a pause, false for its end, null for other words.</returns>
    public static bool? Recognise(string text)
    {
        var words = text.Trim().TrimEnd('.', '!');
        return Pauses.Contains(words, StringComparer.OrdinalIgnoreCase) ? true : Resumes.Contains(words, StringComparer.OrdinalIgnoreCase) ? false : null;
    }
}
