using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Makes tables and changes their cells, rows and columns.</summary>
/// <param name="editor">The document.</param>
internal sealed class TableEditing(WriterEditor editor)
{
    /// <summary>Makes a table beside a paragraph.</summary>
    public async Task InsertAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (rows, columns) = ((int)(arguments.Number("rows") ?? 1), (int)(arguments.Number("columns") ?? 1));
        var (number, before) = ParagraphEditing.Beside(document, arguments.Required("target"), arguments.IsBefore);
        var goesBeforeNext = !before && number < document.Paragraphs.Count && !document.Tables.Any(table => table.After == number);
        // Before the first character of a paragraph a table leaves no empty paragraph behind.
        var place = before ? document.Paragraphs[number - 1].StartOf(0) : goesBeforeNext ? document.Paragraphs[number].StartOf(0) : document.Paragraphs[number - 1].StartOf(document.Paragraphs[number - 1].Text.Length);
        await editor.PointAsync(document, place, cancellationToken).ConfigureAwait(false);
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Table", "Insert Table...").ConfigureAwait(false);
        await dialog.SetNumberAsync(dialog.Node, "Columns:", columns, cancellationToken).ConfigureAwait(false);
        await dialog.SetNumberAsync(dialog.Node, "Rows:", rows, cancellationToken).ConfigureAwait(false);
        await dialog.EndAsync("Insert", cancellationToken).ConfigureAwait(false);
        var after = await editor.AwaitAsync(one => one.Tables.Count == document.Tables.Count + 1, "No table was made.", cancellationToken).ConfigureAwait(false);
        var made = after.Tables.First(table => !document.Tables.Any(old => old.Name == table.Name));
        if ((made.Rows, made.Columns) != (rows, columns))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"The table has {made.Rows} rows and {made.Columns} columns.");
        }

        await FillAsync(made.Number, 1, 1, Split(arguments.Text("content")), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a cell's whole text.</summary>
    public Task SetCellAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var cell = RangeResolver.Numbers(arguments.Required("target"));
        return cell.Length == 3 ? FillAsync(cell[0], cell[1], cell[2], [[arguments.Required("text")]], cancellationToken) : throw StepFailedException.Failure(ResultCode.BadArgument, "The target is no cell.");
    }

    /// <summary>Puts a row in.</summary>
    public async Task InsertRowAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var cell = await ChangeAsync(arguments, (1, 0), ["Insert", arguments.IsBefore ? "Rows Above" : "Rows Below"], cancellationToken).ConfigureAwait(false);
        var row = arguments.IsBefore ? cell.Row : cell.Row + 1;
        await FillAsync(cell.Table, row, 1, Split(arguments.Text("content")?.ReplaceLineEndings("\t")), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a column in.</summary>
    public async Task InsertColumnAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var cell = await ChangeAsync(arguments, (0, 1), ["Insert", arguments.IsBefore ? "Columns Before" : "Columns After"], cancellationToken).ConfigureAwait(false);
        var column = arguments.IsBefore ? cell.Column : cell.Column + 1;
        await FillAsync(cell.Table, 1, column, Split(arguments.Text("content")?.Replace('\t', '\n')), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a row out.</summary>
    public Task DeleteRowAsync(StepArguments arguments, CancellationToken cancellationToken) => ChangeAsync(arguments, (-1, 0), ["Delete", "Delete Rows"], cancellationToken);

    /// <summary>Takes a column out.</summary>
    public Task DeleteColumnAsync(StepArguments arguments, CancellationToken cancellationToken) => ChangeAsync(arguments, (0, -1), ["Delete", "Delete Columns"], cancellationToken);

    private async Task<(int Table, int Row, int Column)> ChangeAsync(StepArguments arguments, (int Rows, int Columns) change, string[] command, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var block = RangeResolver.Blocks(document, arguments)[0];
        var table = document.Tables[block.Cell.Table - 1];
        await editor.PointAsync(document, block.StartOf(0), cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, ["Table", .. command]).ConfigureAwait(false);
        var (rows, columns) = (table.Rows + change.Rows, table.Columns + change.Columns);
        var gone = rows == 0 || columns == 0;
        await editor.AwaitAsync(
            after => gone ? after.Tables.Count == document.Tables.Count - 1 : after.Tables.Count == document.Tables.Count && after.Tables[table.Number - 1].Rows == rows && after.Tables[table.Number - 1].Columns == columns,
            "The table has not changed as asked.", cancellationToken).ConfigureAwait(false);
        return block.Cell;
    }

    private async Task FillAsync(int table, int row, int column, IReadOnlyList<string[]> content, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (table > document.Tables.Count)
        {
            throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no table {table}.");
        }

        var wanted = content.SelectMany((line, down) => line.Select((text, right) => (Row: row + down, Column: column + right, Text: text))).ToList();
        foreach (var (atRow, atColumn, text) in wanted)
        {
            var blocks = document.Tables[table - 1].At(atRow, atColumn).ToList();
            if (blocks.Count == 0)
            {
                throw StepFailedException.Failure(ResultCode.UnknownEntity, $"Table {table} has no cell in row {atRow}, column {atColumn}.");
            }

            await WriteAsync(blocks, text, cancellationToken).ConfigureAwait(false);
        }

        await editor.AwaitAsync(
            after => wanted.TrueForAll(one => string.Join('\n', after.Tables[table - 1].At(one.Row, one.Column).Select(static block => block.Text)) == one.Text.ReplaceLineEndings("\n")),
            "The cells do not read as they should.", cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(List<TextBlock> blocks, string text, CancellationToken cancellationToken)
    {
        if (blocks.Count > 1)
        {
            await editor.SelectAsync(blocks[0].EndOf(blocks[0].Text.Length), blocks[^1].EndOf(blocks[^1].Text.Length), cancellationToken).ConfigureAwait(false);
            await editor.Window.PressAsync("Standard", "Cut", cancellationToken).ConfigureAwait(false);
        }

        await TextEditing.ReplaceAsync(TextSlice.Whole(blocks[0]), text.ReplaceLineEndings("\r"), cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<string[]> Split(string? content) =>
        string.IsNullOrEmpty(content) ? [] : [.. content.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Split('\t'))];
}
