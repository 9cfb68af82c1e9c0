using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Sets the page, its breaks, its header and its footer.</summary>
/// <param name="editor">The document.</param>
internal sealed class PageLayout(WriterEditor editor)
{
    private static readonly Dictionary<string, (double Short, double Long)> s_papers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["A3"] = (29.7, 42),
        ["A4"] = (21, 29.7),
        ["A5"] = (14.8, 21),
        ["A6"] = (10.5, 14.8),
        ["B5"] = (17.6, 25),
        ["Letter"] = (21.59, 27.94),
        ["Legal"] = (21.59, 35.56),
    };

    private static readonly string[] s_sides = ["left", "right", "top", "bottom"];

    /// <summary>Changes the layout by all arguments of the step.</summary>
    public async Task SetAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Page Style...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Page", cancellationToken).ConfigureAwait(false);
        var fields = await WriteAsync(dialog, page, arguments, cancellationToken).ConfigureAwait(false);
        var columns = arguments.Number("columns");
        if (columns is { } count)
        {
            var tab = await dialog.TurnToAsync("Columns", cancellationToken).ConfigureAwait(false);
            await dialog.SetNumberAsync(tab, "Columns:", count, cancellationToken).ConfigureAwait(false);
        }

        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
        await VerifyAsync(arguments, fields, columns, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a new page before a paragraph, or no more.</summary>
    public async Task BreakAsync(StepArguments arguments, bool on, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var block = RangeResolver.Slices(document, arguments)[0].Block;
        await editor.PointAsync(document, block.StartOf(0), cancellationToken).ConfigureAwait(false);
        var inTable = block.Cell.Table > 0;
        string[] path = inTable ? ["Table", "Properties..."] : ["Format", "Paragraph..."];
        await InTextFlowAsync(path, (dialog, page) => dialog.CheckAsync(page, inTable ? "Break" : "Insert", on, cancellationToken), cancellationToken).ConfigureAwait(false);
        var seen = false;
        await editor.PointAsync(await editor.ReadAsync(cancellationToken).ConfigureAwait(false), block.StartOf(0), cancellationToken).ConfigureAwait(false);
        var again = await editor.Window.OpenAsync(cancellationToken, path).ConfigureAwait(false);
        var shown = await again.TurnToAsync("Text Flow", cancellationToken).ConfigureAwait(false);
        var box = await again.FindAsync(shown, "check box", inTable ? "Break" : "Insert", cancellationToken).ConfigureAwait(false);
        seen = (await box.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked) == on;
        await again.CancelAsync(cancellationToken).ConfigureAwait(false);
        if (!seen)
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The page break is not as asked.");
        }
    }

    /// <summary>Writes the header or footer, or takes it away.</summary>
    public async Task SetAreaAsync(string area, StepArguments arguments, CancellationToken cancellationToken)
    {
        var text = arguments.Text("text") ?? "";
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (text.Length == 0 && Area(document, area).Count == 0)
        {
            return;
        }

        // No words empty it: switching it off asks a question during which the program does not answer accessibility.
        var blocks = await EnsureAsync(document, area, cancellationToken).ConfigureAwait(false);
        if (blocks.Count > 1)
        {
            await editor.SelectAsync(blocks[0].EndOf(blocks[0].Text.Length), blocks[^1].EndOf(blocks[^1].Text.Length), cancellationToken).ConfigureAwait(false);
            await editor.Window.PressAsync("Standard", "Cut", cancellationToken).ConfigureAwait(false);
        }

        await TextEditing.ReplaceAsync(TextSlice.Whole(blocks[0]), text.ReplaceLineEndings("\r"), cancellationToken).ConfigureAwait(false);
        var wanted = text.ReplaceLineEndings("\n");
        await editor.AwaitAsync(after => string.Join('\n', Area(after, area).Select(static block => block.Text)) == wanted, $"The {area} does not read as it should.", cancellationToken).ConfigureAwait(false);
        await AlignAsync(area, arguments, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the page's number in.</summary>
    public async Task InsertNumberAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var area = arguments.Required("area");
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var blocks = await EnsureAsync(document, area, cancellationToken).ConfigureAwait(false);
        if (blocks[^1].Text.Length > 0)
        {
            // What stands there stays as it is: the number gets a line of its own.
            await WriterEditor.InsertAsync(blocks[^1].StartOf(blocks[^1].Text.Length), "\r", cancellationToken).ConfigureAwait(false);
            blocks = Area(await editor.AwaitAsync(after => Area(after, area).Count == blocks.Count + 1, "There is no room for the number.", cancellationToken).ConfigureAwait(false), area);
        }

        var now = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        await editor.PointAsync(now, blocks[^1].StartOf(0), cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, "Insert", "Field", "Page Number").ConfigureAwait(false);
        await editor.AwaitAsync(after => Area(after, area) is { Count: > 0 } lines && lines[^1].Text.Any(char.IsLetterOrDigit), "No page number came.", cancellationToken).ConfigureAwait(false);
        await AlignAsync(area, arguments, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<TextBlock> Area(DocumentSnapshot document, string area) => area == "header" ? document.Header : document.Footer;

    // The last line is meant: what was written just now.
    private async Task AlignAsync(string area, StepArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("align") is not { } align)
        {
            return;
        }

        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        await editor.PointAsync(document, Area(document, area)[^1].StartOf(0), cancellationToken).ConfigureAwait(false);
        var button = align switch { "center" => "Center", "right" => "Right", _ => "Left" };
        await editor.Window.PressAsync("Formatting", button, cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(after => Area(after, area)[^1].Format.Align == align, $"The {area} does not stand as asked.", cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<TextBlock>> EnsureAsync(DocumentSnapshot document, string area, CancellationToken cancellationToken)
    {
        if (Area(document, area).Count > 0)
        {
            return Area(document, area);
        }

        await SwitchOnAsync(document, area, cancellationToken).ConfigureAwait(false);
        return Area(await editor.AwaitAsync(after => Area(after, area).Count > 0, $"No {area} came.", cancellationToken).ConfigureAwait(false), area);
    }

    private async Task SwitchOnAsync(DocumentSnapshot document, string area, CancellationToken cancellationToken)
    {
        var name = area == "header" ? "Header" : "Footer";
        await editor.PointAsync(document, document.Body.First().StartOf(0), cancellationToken).ConfigureAwait(false);
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Page Style...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync(name, cancellationToken).ConfigureAwait(false);
        var box = await dialog.FindAsync(page, "check box", $"{name} on", cancellationToken).ConfigureAwait(false);
        await box.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }

    private async Task InTextFlowAsync(string[] path, Func<WriterDialog, AccessibleNode, Task> change, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, path).ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Text Flow", cancellationToken).ConfigureAwait(false);
        await change(dialog, page).ConfigureAwait(false);
        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<(string Label, double Value)>> WriteAsync(WriterDialog dialog, AccessibleNode page, StepArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("orientation") is { } orientation)
        {
            await dialog.ClickAsync(page, "radio button", orientation == "landscape" ? "Landscape" : "Portrait", cancellationToken).ConfigureAwait(false);
        }

        var fields = new List<(string Label, double Value)>();
        if (arguments.Text("size") is { } size)
        {
            var paper = s_papers.TryGetValue(size, out var known) ? known : throw StepFailedException.Failure(ResultCode.BadArgument, $"\"{size}\" is no paper that is known.");
            var landscape = await dialog.FindAsync(page, "radio button", "Landscape", cancellationToken).ConfigureAwait(false);
            var lies = (await landscape.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked);
            fields.Add(("Width:", lies ? paper.Long : paper.Short));
            fields.Add(("Height:", lies ? paper.Short : paper.Long));
        }

        foreach (var side in s_sides)
        {
            if ((arguments.Number($"margin_{side}") ?? arguments.Number("margin_all")) is { } margin)
            {
                fields.Add(($"{char.ToUpperInvariant(side[0])}{side[1..]}:", margin));
            }
        }

        foreach (var (label, value) in fields)
        {
            await dialog.SetNumberAsync(page, label, value, cancellationToken).ConfigureAwait(false);
        }

        return fields;
    }

    private async Task VerifyAsync(StepArguments arguments, IReadOnlyList<(string Label, double Value)> fields, double? columns, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Page Style...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Page", cancellationToken).ConfigureAwait(false);
        var right = true;
        foreach (var (label, value) in fields)
        {
            right &= Math.Abs(await dialog.ReadNumberAsync(page, label, cancellationToken).ConfigureAwait(false) - value) < 0.06;
        }

        if (arguments.Text("orientation") is { } orientation)
        {
            var button = await dialog.FindAsync(page, "radio button", orientation == "landscape" ? "Landscape" : "Portrait", cancellationToken).ConfigureAwait(false);
            right &= (await button.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked);
        }

        if (columns is { } count)
        {
            var tab = await dialog.TurnToAsync("Columns", cancellationToken).ConfigureAwait(false);
            right &= Math.Abs(await dialog.ReadNumberAsync(tab, "Columns:", cancellationToken).ConfigureAwait(false) - count) < 0.5;
        }

        await dialog.CancelAsync(cancellationToken).ConfigureAwait(false);
        if (!right)
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The page is not laid out as asked.");
        }
    }
}
