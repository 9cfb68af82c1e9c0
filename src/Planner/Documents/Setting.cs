namespace LamRobot.Planner.Documents;

/// <summary>What a wish is read against: the document, and what was spoken of before.</summary>
/// <param name="View">The document.</param>
/// <param name="Finder">Finds what words mean in it.</param>
/// <param name="Before">What was spoken of last.</param>
/// <param name="Waiting">Formats that still wait for an object.</param>
/// <param name="Formats">The formats of the wish before.</param>
/// <param name="Ending">The full stop that the command has after the wish; empty when there is none.</param>
internal sealed record Setting(DocumentView View, PassageFinder Finder, IReadOnlyList<Passage> Before, FormatSet? Waiting, FormatSet? Formats, string Ending = "")
{
    /// <summary>Words for the document that end the wish after a colon keep their full stop.</summary>
    public string Ended(string text, string wish) =>
        (Ending != "." || text.Contains(' ', StringComparison.Ordinal)) && wish.EndsWith(text, StringComparison.Ordinal) && wish[..^text.Length].TrimEnd().EndsWith(':') ? text + Ending : text;
}
