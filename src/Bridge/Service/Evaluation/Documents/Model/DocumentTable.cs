namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A table of the body; every row has as many cells as there are columns.</summary>
internal sealed class DocumentTable : IBlock
{
    /// <summary>Makes a table.</summary>
    /// <param name="rows">Its rows; short ones are filled up with covered cells.</param>
    public DocumentTable(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        Columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        Rows = [.. rows.Select(row => (IReadOnlyList<TableCell>)[.. row, .. Enumerable.Repeat(TableCell.Covered, Columns - row.Count)])];
    }

    /// <summary>How many columns it has.</summary>
    public int Columns { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; }

    /// <summary>All its paragraphs, by row.</summary>
    public IEnumerable<Paragraph> Paragraphs => Rows.SelectMany(row => row).SelectMany(cell => cell.Paragraphs);

    /// <summary>Finds a cell.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <returns>The cell; null when there is none.</returns>
    public TableCell? Find(int row, int column) => row >= 1 && row <= Rows.Count && column >= 1 && column <= Columns ? Rows[row - 1][column - 1] : null;
}
