using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Puts words and paragraphs in, takes them out, moves them.</summary>
/// <param name="editor">The document.</param>
internal sealed class TextEditing(WriterEditor editor)
{
    private const string NoSpaceBefore = " \t\n,.;:!?)]}\u2019'\"%";
    private const string NoSpaceAfter = " \t\n([{\u2018\u201C\"'";

    /// <summary>Puts other words in the place of words.</summary>
    public async Task ReplaceAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (arguments.Required("target").StartsWith("comment", StringComparison.Ordinal))
        {
            await RewriteCommentAsync(document, arguments, cancellationToken).ConfigureAwait(false);
            return;
        }

        var slices = RangeResolver.Slices(document, arguments);
        // From the end, so that what is before keeps its place.
        foreach (var slice in slices.Reverse())
        {
            await ReplaceAsync(slice, arguments.Required("with"), cancellationToken).ConfigureAwait(false);
        }

        await VerifyAsync(document, slices.Select(slice => (slice, arguments.Required("with"))), cancellationToken).ConfigureAwait(false);
    }

    private async Task RewriteCommentAsync(DocumentSnapshot document, StepArguments arguments, CancellationToken cancellationToken)
    {
        var number = RangeResolver.Numbers(arguments.Required("target")) is [var one] ? one : 0;
        if (number < 1 || number > document.Comments.Count || document.Comments[number - 1] is not { Paragraph: { } paragraph } comment)
        {
            throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no {arguments.Required("target")}.");
        }

        var text = arguments.Required("with");
        if (await paragraph.Text.GetAsync(cancellationToken).ConfigureAwait(false) != comment.Text)
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, "A comment of several paragraphs cannot be rewritten.");
        }

        await paragraph.EditableText.DeleteAsync(0, comment.Text.Length, cancellationToken).ConfigureAwait(false);
        await paragraph.EditableText.InsertAsync(0, text, cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(after => after.Comments.Count == document.Comments.Count && after.Comments[number - 1].Text == text, "The comment does not read as it should.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts words in, with blanks around them where words meet.</summary>
    public async Task InsertAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var slices = RangeResolver.Slices(document, arguments);
        if (string.IsNullOrEmpty(arguments.Text("words")))
        {
            slices = [arguments.IsBefore ? slices[0] : slices[^1]];
        }

        var changes = new List<(TextSlice, string)>();
        foreach (var slice in slices.Reverse())
        {
            var at = arguments.IsBefore ? slice.Start : slice.End;
            var words = Space(slice.Block.Text, at, arguments.Required("text"));
            await WriterEditor.InsertAsync(arguments.IsBefore && at > 0 ? slice.Block.StartOf(at) : slice.Block.EndOf(at), words, cancellationToken).ConfigureAwait(false);
            changes.Add((new TextSlice(slice.Block, at, at), words));
        }

        changes.Reverse();
        await VerifyAsync(document, changes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes text over a stretch; what stays keeps its format, and the new words have the format of the old ones.</summary>
    public static async Task ReplaceAsync(TextSlice slice, string with, CancellationToken cancellationToken)
    {
        var old = slice.Text;
        var head = 0;
        while (head < old.Length && head < with.Length && old[head] == with[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < with.Length - head && old[^(tail + 1)] == with[^(tail + 1)])
        {
            tail++;
        }

        var (start, end) = (slice.Start + head, slice.End - tail);
        var words = with[head..(with.Length - tail)];
        // Words that come in behind an old character look like it.
        var anchor = end > start ? start + 1 : start;
        var place = slice.Block.EndOf(anchor);
        if (words.Length > 0)
        {
            await WriterEditor.InsertAsync(place, words, cancellationToken).ConfigureAwait(false);
        }

        await DeleteAsync(slice.Block, anchor, end, words.Length, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(slice.Block, start, anchor, 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes words, paragraphs or tables.</summary>
    public async Task DeleteAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var target = arguments.Required("target");
        if (!string.IsNullOrEmpty(arguments.Text("words")) || target.StartsWith("span", StringComparison.Ordinal) || target.StartsWith("cell", StringComparison.Ordinal))
        {
            var slices = RangeResolver.Slices(document, arguments).Select(WithBlank).ToList();
            foreach (var slice in slices.AsEnumerable().Reverse())
            {
                await ReplaceAsync(slice, "", cancellationToken).ConfigureAwait(false);
            }

            await VerifyAsync(document, slices.Select(static slice => (slice, "")), cancellationToken).ConfigureAwait(false);
        }
        else if (target.StartsWith("table", StringComparison.Ordinal))
        {
            await DeleteTableAsync(document, RangeResolver.Slices(document, arguments)[0], cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var blocks = RangeResolver.Blocks(document, arguments);
            await DeleteParagraphsAsync(document, RangeResolver.Numbers(blocks[0].Owner)[0], blocks.Count, cancellationToken).ConfigureAwait(false);
        }
    }

    // The paragraphs around keep their formats. Where no paragraph follows, one is left empty: it joins the one before, if there is one.
    private async Task DeleteParagraphsAsync(DocumentSnapshot document, int first, int count, CancellationToken cancellationToken)
    {
        var (block, last, next) = (document.Paragraphs[first - 1], document.Paragraphs[first + count - 2], first - 1 + count);
        var followed = next < document.Paragraphs.Count && !document.Tables.Any(table => table.After == next);
        var end = followed ? document.Paragraphs[next].StartOf(0) : last.EndOf(last.Text.Length);
        if (followed || count > 1 || block.Text.Length > 0)
        {
            await editor.SelectAsync(block.StartOf(0), end, cancellationToken).ConfigureAwait(false);
            await editor.Window.PressAsync("Standard", "Cut", cancellationToken).ConfigureAwait(false);
        }

        var texts = document.Paragraphs.Select(static one => one.Text).ToList();
        texts.RemoveRange(first - 1, count);
        if (!followed)
        {
            texts.Insert(first - 1, "");
        }

        var after = await AwaitTextsAsync(texts, cancellationToken).ConfigureAwait(false);
        if (!followed && first > 1 && !document.Tables.Any(table => table.After == first - 1))
        {
            var before = after.Paragraphs[first - 2];
            await editor.PressKeyAsync(after, before.StartOf(before.Text.Length), "Delete", cancellationToken).ConfigureAwait(false);
            texts.RemoveAt(first - 1);
            await AwaitTextsAsync(texts, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<DocumentSnapshot> AwaitTextsAsync(List<string> texts, CancellationToken cancellationToken) =>
        editor.AwaitAsync(after => after.Paragraphs.Select(static block => block.Text).SequenceEqual(texts), "The paragraphs were not deleted as asked.", cancellationToken);

    /// <summary>Joins a paragraph with the next one.</summary>
    public async Task MergeAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var block = RangeResolver.Blocks(document, arguments)[0];
        var number = RangeResolver.Numbers(block.Owner)[0];
        if (number >= document.Paragraphs.Count || document.Tables.Any(table => table.After == number))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, "No paragraph stands right after it.");
        }

        var next = document.Paragraphs[number];
        await editor.PressKeyAsync(document, block.StartOf(block.Text.Length), "Delete", cancellationToken).ConfigureAwait(false);
        var after = await editor.AwaitAsync(one => one.Paragraphs.Count == document.Paragraphs.Count - 1, "The paragraphs were not joined.", cancellationToken).ConfigureAwait(false);
        if (block.Text.Length > 0 && next.Text.Length > 0 && !char.IsWhiteSpace(block.Text[^1]) && !char.IsWhiteSpace(next.Text[0]))
        {
            await WriterEditor.InsertAsync(after.Paragraphs[number - 1].EndOf(block.Text.Length), " ", cancellationToken).ConfigureAwait(false);
            await editor.AwaitAsync(one => one.Paragraphs[number - 1].Text == $"{block.Text} {next.Text}", "The joined paragraph does not read as it should.", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Begins a new paragraph before some words.</summary>
    public async Task SplitAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var slice = RangeResolver.Slices(document, arguments)[0];
        var start = slice.Start;
        while (start > 0 && char.IsWhiteSpace(slice.Block.Text[start - 1]))
        {
            start--;
        }

        await WriterEditor.InsertAsync(slice.Block.EndOf(slice.Start), "\r", cancellationToken).ConfigureAwait(false);
        await DeleteAsync(slice.Block, start, slice.Start, 0, cancellationToken).ConfigureAwait(false);
        var number = RangeResolver.Numbers(slice.Block.Owner)[0];
        await editor.AwaitAsync(after => after.Paragraphs.Count == document.Paragraphs.Count + 1 && after.Paragraphs[number].Text == slice.Block.Text[slice.Start..], "The paragraph was not divided.", cancellationToken).ConfigureAwait(false);
    }

    private async Task DeleteTableAsync(DocumentSnapshot document, TextSlice cell, CancellationToken cancellationToken)
    {
        await editor.PointAsync(document, cell.Block.StartOf(0), cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, "Table", "Delete", "Table").ConfigureAwait(false);
        await editor.AwaitAsync(after => after.Tables.Count == document.Tables.Count - 1, "The table is still there.", cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteAsync(TextBlock block, int start, int end, int shift, CancellationToken cancellationToken)
    {
        if (end > start)
        {
            // A note's number among the words goes with them.
            var (from, to) = (block.StartOf(start), block.EndOf(end));
            await from.Node.EditableText.DeleteAsync(from.Offset + shift, to.Offset + shift, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task VerifyAsync(DocumentSnapshot document, IEnumerable<(TextSlice Slice, string Words)> changes, CancellationToken cancellationToken)
    {
        var texts = document.All.Select(static block => block.Text).ToList();
        var indexes = CharacterFormatting.Index(document, changes.Select(static change => change.Slice));
        foreach (var ((index, start, end), (_, words)) in indexes.Zip(changes).Reverse())
        {
            texts[index] = texts[index][..start] + words + texts[index][end..];
        }

        await editor.AwaitAsync(after => after.All.Select(static block => block.Text).SequenceEqual(texts), "The text does not read as it should.", cancellationToken).ConfigureAwait(false);
    }

    private static TextSlice WithBlank(TextSlice slice)
    {
        var text = slice.Block.Text;
        var blankAfter = slice.End < text.Length && text[slice.End] == ' ';
        var blankBefore = slice.Start > 0 && text[slice.Start - 1] == ' ';
        return blankAfter && (blankBefore || slice.Start == 0) ? slice with { End = slice.End + 1 }
            : blankBefore && (slice.End == text.Length || NoSpaceBefore.Contains(text[slice.End])) ? slice with { Start = slice.Start - 1 }
            : slice;
    }

    private static string Space(string text, int at, string words)
    {
        var before = at > 0 && !NoSpaceAfter.Contains(text[at - 1]) && !NoSpaceBefore.Contains(words[0]) ? " " : "";
        var after = at < text.Length && !NoSpaceBefore.Contains(text[at]) && !NoSpaceAfter.Contains(words[^1]) ? " " : "";
        return words.Length == 0 ? words : before + words + after;
    }
}
