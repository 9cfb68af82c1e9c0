
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A child of the document as the program tells it.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Node">Its element.</param>
/// <param name="Name">A table's or cell's name.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record DocumentPart(string Role, AccessibleNode Node, string Name, IReadOnlyList<RawParagraph> Paragraphs)
{
    /// <summary>A table's cells.</summary>
    public IReadOnlyList<DocumentPart> Cells { get; init; } = [];

    /// <summary>What hangs on its paragraphs.</summary>
    public IReadOnlyList<ParagraphChildren> Hanging { get; init; } = [];
}
