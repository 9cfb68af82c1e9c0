using System.Text.RegularExpressions;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Tells a list's label from text that was typed.</summary>
/// <remarks>The program shows a label as the first characters of the paragraph; its own run of attributes ends where the label ends.</remarks>
internal static partial class ListLabel
{
    /// <summary>Measures the label.</summary>
    /// <param name="text">The paragraph as the program shows it.</param>
    /// <param name="firstRunEnd">Where the first run of attributes ends.</param>
    /// <returns>How long the label is; 0 when there is none.</returns>
    public static int Measure(string text, int firstRunEnd) =>
        firstRunEnd > 0 && firstRunEnd <= text.Length && Pattern().IsMatch(text.AsSpan(0, firstRunEnd)) ? firstRunEnd : 0;

    [GeneratedRegex(@"^(?:[\p{Co}•◦▪▫‣⁃–➢➔✓✔✗○●■□]|\(?(?:\d{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,7})(?:\.\d{1,3})*[.)])[\s\u200b]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
