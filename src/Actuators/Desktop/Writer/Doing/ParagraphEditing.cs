using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Writes new paragraphs beside others, and moves paragraphs.</summary>
/// <param name="editor">The document.</param>
internal sealed class ParagraphEditing(WriterEditor editor)
{
    /// <summary>Writes a new paragraph, of the same sort as the one that it stands beside.</summary>
    public async Task InsertAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (number, before) = Beside(document, arguments.Required("target"), arguments.IsBefore);
        var lines = arguments.Required("text").ReplaceLineEndings("\r").Split('\r');
        var neighbour = document.Paragraphs[number - 1];
        await WriteAsync(neighbour, before, lines, cancellationToken).ConfigureAwait(false);
        var first = before ? number - 1 : number;
        var texts = document.Paragraphs.Select(static block => block.Text).ToList();
        texts.InsertRange(first, lines);
        var after = await editor.AwaitAsync(one => one.Paragraphs.Select(static block => block.Text).SequenceEqual(texts), "The new paragraph does not stand there as it should.", cancellationToken).ConfigureAwait(false);
        await LookLikeAsync(after, first, lines.Length, neighbour.MainFormat, cancellationToken).ConfigureAwait(false);
        if (arguments.Text("style") is { } style)
        {
            var step = new ActionStep(arguments.Step.Id, arguments.Step.Actuator, "set_style")
            {
                Arguments = EquatableMap.Of(("target", ArgumentValue.FromString($"paragraph {first + 1}")), ("until", ArgumentValue.FromString($"paragraph {first + lines.Length}")), ("style", ArgumentValue.FromString(style))),
            };
            await new ParagraphFormatting(editor).SetStyleAsync(new StepArguments(step), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Moves paragraphs, one place at a time, as the program's command does it: nothing of them changes.</summary>
    public async Task MoveAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var blocks = RangeResolver.Blocks(document, arguments);
        var first = RangeResolver.Numbers(blocks[0].Owner)[0] - 1;
        var (number, before) = Beside(document, arguments.Required("destination"), arguments.IsBefore);
        var place = before ? number - 1 : number;
        var texts = document.Paragraphs.Select(static block => block.Text).ToList();
        if (place > first && place < first + blocks.Count)
        {
            throw StepFailedException.Failure(ResultCode.BadArgument, "The paragraphs cannot be moved into themselves.");
        }

        var steps = place > first ? place - first - blocks.Count : place - first;
        var command = steps > 0 ? "Move Item Down" : "Move Item Up";
        await editor.SelectGroupAsync(document, [.. blocks.Select(TextSlice.Whole)], cancellationToken).ConfigureAwait(false);
        for (var step = 1; step <= Math.Abs(steps); step++)
        {
            await editor.Window.ChooseAsync(cancellationToken, "Format", "Lists", command).ConfigureAwait(false);
            var wanted = Moved(texts, first, blocks.Count, first + (step * Math.Sign(steps)));
            await editor.AwaitAsync(one => one.Paragraphs.Select(static block => block.Text).SequenceEqual(wanted), "The paragraphs do not move there.", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Finds the paragraph beside which something comes to stand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="target">A paragraph, a table or the document.</param>
    /// <param name="before">Whether before it.</param>
    /// <returns>The paragraph's number, and whether before it.</returns>
    public static (int Number, bool Before) Beside(DocumentSnapshot document, string target, bool before)
    {
        var number = RangeResolver.Numbers(target) is [var one, ..] ? one : 0;
        var (paragraph, comesBefore) = target.Split(' ')[0] switch
        {
            "document" => (before ? 1 : document.Paragraphs.Count, before),
            "table" when document.Tables.FirstOrDefault(table => table.Number == number) is { } table => before ? (table.After, false) : (table.After + 1, true),
            "paragraph" => (number, before),
            _ => (0, before),
        };
        return paragraph >= 1 && paragraph <= document.Paragraphs.Count
            ? (paragraph, comesBefore)
            : throw StepFailedException.Failure(ResultCode.UnknownEntity, $"No paragraph stands beside {target}.");
    }

    private static async Task WriteAsync(TextBlock neighbour, bool before, string[] lines, CancellationToken cancellationToken)
    {
        // The paragraph mark goes in first, so that the words never stand in the neighbour.
        var text = string.Join('\r', lines);
        await (before
            ? WriterEditor.InsertAsync(neighbour.StartOf(0), text + "\r", cancellationToken)
            : WriterEditor.InsertAsync(neighbour.StartOf(neighbour.Text.Length), "\r" + text, cancellationToken)).ConfigureAwait(false);
    }

    private async Task LookLikeAsync(DocumentSnapshot document, int first, int count, CharacterFormat wanted, CancellationToken cancellationToken)
    {
        var slices = document.Paragraphs.Skip(first).Take(count).Select(TextSlice.Whole).ToList();
        foreach (var (name, value) in wanted.Each())
        {
            if (slices.Exists(slice => slice.Runs.Any(run => run.Format.Value(name) != value)))
            {
                await new CharacterFormatting(editor).GiveAsync(CharacterFormatting.Index(document, slices), name, value, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static List<string> Moved(List<string> texts, int first, int count, int to)
    {
        var moved = new List<string>(texts);
        moved.RemoveRange(first, count);
        moved.InsertRange(to, texts.GetRange(first, count));
        return moved;
    }
}
