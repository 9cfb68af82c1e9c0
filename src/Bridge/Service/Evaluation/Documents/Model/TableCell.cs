namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Paragraphs">Its paragraphs, those of tables within it included.</param>
internal sealed record TableCell(IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>A cell that another one covers.</summary>
    public static readonly TableCell Covered = new([]);

    /// <summary>Its paragraphs' text, in lines.</summary>
    public string Text { get; } = string.Join('\n', Paragraphs.Select(paragraph => paragraph.Trimmed)).TrimEnd();
}
