namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A table has so many rows and columns.</summary>
/// <param name="Table">The table, from 1.</param>
/// <param name="Rows">The accepted numbers of rows.</param>
/// <param name="Columns">The accepted numbers of columns.</param>
internal sealed record TableShapeAssertion(int Table, IReadOnlyList<int> Rows, IReadOnlyList<int> Columns) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        judged.Result.Table(Table) is not { } table ? $"there is no table {Table}"
            : Rows.Contains(table.Rows.Count) && Columns.Contains(table.Columns) ? null
            : $"the table has {table.Rows.Count} rows and {table.Columns} columns";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.EmptyParagraphs = true;
        if (judged.Result.Table(Table) is { } table)
        {
            allowed.Shapes.Add(table);
        }
    }
}
