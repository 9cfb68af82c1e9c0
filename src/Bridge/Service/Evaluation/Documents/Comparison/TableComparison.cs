namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Compares tables: their shape, and each cell that stayed.</summary>
/// <param name="allowed">What may differ.</param>
/// <param name="paragraphs">Compares the paragraphs in cells.</param>
internal sealed class TableComparison(Allowances allowed, ParagraphComparison paragraphs)
{
    /// <summary>Compares two tables.</summary>
    /// <param name="before">The start document's.</param>
    /// <param name="after">The result's.</param>
    /// <returns>What differs and may not.</returns>
    public IEnumerable<string> Compare(DocumentTable before, DocumentTable after)
    {
        if ((before.Rows.Count != after.Rows.Count || before.Columns != after.Columns) && !allowed.Shapes.Contains(after))
        {
            return [$"a table of {before.Rows.Count} rows and {before.Columns} columns has {after.Rows.Count} and {after.Columns} now"];
        }

        var columns = Match(before.Columns, after.Columns, (old, now) => CommonTexts(Column(before, old), Column(after, now)));
        var rows = Match(before.Rows.Count, after.Rows.Count, (old, now) => columns.Count(pair => before.Rows[old][pair.Key].Text == after.Rows[now][pair.Value].Text));
        return Cells(before, after, rows, columns).SelectMany(reasons => reasons);
    }

    /// <summary>Finds what is wrong with a table that is new.</summary>
    /// <param name="table">The table.</param>
    /// <returns>What is wrong.</returns>
    public IEnumerable<string> Added(DocumentTable table) =>
        allowed.Shapes.Contains(table) ? table.Paragraphs.SelectMany(AddedText) : [$"a table of {table.Rows.Count} rows and {table.Columns} columns came"];

    private IEnumerable<IEnumerable<string>> Cells(DocumentTable before, DocumentTable after, Dictionary<int, int> rows, Dictionary<int, int> columns)
    {
        var (oldRow, oldColumn) = (rows.ToDictionary(pair => pair.Value, pair => pair.Key), columns.ToDictionary(pair => pair.Value, pair => pair.Key));
        for (var row = 0; row < after.Rows.Count; row++)
        {
            for (var column = 0; column < after.Columns; column++)
            {
                var now = after.Rows[row][column].Paragraphs;
                yield return oldRow.TryGetValue(row, out var fromRow) && oldColumn.TryGetValue(column, out var fromColumn)
                    ? paragraphs.Compare(before.Rows[fromRow][fromColumn].Paragraphs, now).Reasons
                    : now.SelectMany(AddedText);
            }
        }
    }

    private IEnumerable<string> AddedText(Paragraph paragraph) => paragraph.IsEmpty || allowed.MayBeNew(paragraph) ? [] : [$"a new cell is not empty: {paragraph}"];

    // Keeps the order; as many stay as there can, and the most alike of them.
    private static Dictionary<int, int> Match(int before, int after, Func<int, int, int> alike)
    {
        const double Stays = 0.01;
        if (before == after)
        {
            return Enumerable.Range(0, before).ToDictionary(index => index);
        }

        var best = new double[before + 1, after + 1];
        for (var old = before - 1; old >= 0; old--)
        {
            for (var now = after - 1; now >= 0; now--)
            {
                best[old, now] = Math.Max(best[old + 1, now + 1] + alike(old, now) + Stays, Math.Max(best[old + 1, now], best[old, now + 1]));
            }
        }

        var matches = new Dictionary<int, int>();
        for (var (old, now) = (0, 0); old < before && now < after;)
        {
            if (best[old, now] == best[old + 1, now + 1] + alike(old, now) + Stays)
            {
                matches[old++] = now++;
            }
            else if (best[old, now] == best[old + 1, now])
            {
                old++;
            }
            else
            {
                now++;
            }
        }

        return matches;
    }

    private static IEnumerable<string> Column(DocumentTable table, int column) => table.Rows.Select(row => row[column].Text);

    private static int CommonTexts(IEnumerable<string> before, IEnumerable<string> after)
    {
        var left = before.ToList();
        return after.Count(left.Remove);
    }
}
