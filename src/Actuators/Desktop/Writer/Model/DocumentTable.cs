
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A table of the document.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Name">The program's name of it.</param>
/// <param name="After">How many paragraphs stand before it.</param>
internal sealed record DocumentTable(int Number, string Name, int After)
{
    /// <summary>The paragraphs of its cells, row by row.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    public int Rows => Blocks.Count == 0 ? 0 : Blocks.Max(static block => block.Cell.Row);

    public int Columns => Blocks.Count == 0 ? 0 : Blocks.Max(static block => block.Cell.Column);

    public string Id => $"table {Number}";

    /// <summary>The paragraphs of a cell.</summary>
    public IEnumerable<TextBlock> At(int row, int column) => Blocks.Where(block => block.Cell.Row == row && block.Cell.Column == column);
}
