namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A table's cell has a text.</summary>
/// <param name="Table">The table, from 1.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Texts">The accepted texts.</param>
internal sealed record CellAssertion(int Table, int Row, int Column, IReadOnlyList<string> Texts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        judged.Result.Table(Table)?.Find(Row, Column) is not { } cell ? "the cell is not there"
            : Texts.Contains(PlainText.Lines(cell.Text)) ? null
            : $"the cell's text is \"{cell.Text}\"";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.Texts(judged.Result.Table(Table)?.Find(Row, Column)?.Paragraphs ?? []);
}
