using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Puts footnotes, comments, links, bookmarks and properties in.</summary>
/// <param name="editor">The document.</param>
internal sealed class Notes(WriterEditor editor)
{
    /// <summary>Puts a footnote after words.</summary>
    public async Task InsertFootnoteAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var slice = RangeResolver.Slices(document, arguments)[^1];
        await editor.PointAsync(document, slice.Block.EndOf(slice.End), cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, "Insert", "Footnote and Endnote", "Footnote").ConfigureAwait(false);
        var after = await editor.AwaitAsync(one => one.Footnotes.Count == document.Footnotes.Count + 1, "No footnote came.", cancellationToken).ConfigureAwait(false);
        var made = after.Footnotes.FirstOrDefault(static note => note.All(static block => block.Text.Length == 0))
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "The new footnote is not empty.");
        await WriterEditor.InsertAsync(made[0].StartOf(0), arguments.Required("text"), cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(one => one.Footnotes.Any(note => note[0].Text == arguments.Required("text")), "The footnote does not read as it should.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a comment on words.</summary>
    public async Task InsertCommentAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var slices = RangeResolver.Slices(document, arguments);
        await editor.SelectGroupAsync(document, SliceGroups.Of(document, slices).First(), cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, "Insert", "Comment").ConfigureAwait(false);
        var after = await editor.AwaitAsync(one => one.Comments.Count == document.Comments.Count + 1 && one.Comments.Any(static comment => comment.Text.Length == 0 && comment.Paragraph is not null), "No comment came.", cancellationToken).ConfigureAwait(false);
        var made = after.Comments.First(static comment => comment.Text.Length == 0);
        await made.Paragraph!.EditableText.InsertAsync(0, arguments.Required("text"), cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(one => one.Comments.Any(comment => comment.Text == arguments.Required("text")), "The comment does not read as it should.", cancellationToken).ConfigureAwait(false);
        // The keyboard is in the comment now: a selection in the text takes it back.
        await editor.Window.Document.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);
        await editor.PointAsync(after, slices[0].Block.StartOf(0), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a footnote, a comment or all comments.</summary>
    public async Task DeleteAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var target = arguments.Required("target");
        var number = RangeResolver.Numbers(target) is [var one, ..] ? one : 0;
        if (target.StartsWith("footnote", StringComparison.Ordinal))
        {
            var anchors = document.Body.SelectMany(static block => block.Anchors).ToList();
            var anchor = number >= 1 && number <= anchors.Count ? anchors[number - 1] : throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no {target}.");
            await anchor.Node.EditableText.DeleteAsync(anchor.Offset, anchor.Offset + number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length, cancellationToken).ConfigureAwait(false);
            await editor.AwaitAsync(after => after.Footnotes.Count == document.Footnotes.Count - 1, "The footnote is still there.", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (document.Comments.Count == 0 || number > document.Comments.Count)
        {
            throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no {target}.");
        }

        var comments = target == "document" ? document.Comments.Count : 1;
        for (var done = 1; done <= comments; done++)
        {
            var now = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            var items = await TreeSearch.FindAllAsync(now.Comments[Math.Max(number, 1) - 1].Node, static (role, name) => role == "menu item" && name == "Delete Comment", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
            var item = items.Count > 0 ? items[0] : throw StepFailedException.Failure(ResultCode.NotFound, "The comment cannot be deleted.");
            await item.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
            await editor.AwaitAsync(after => after.Comments.Count == document.Comments.Count - done, "The comment is still there.", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes words a link, or plain words again.</summary>
    public async Task SetLinkAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var address = (arguments.Text("address") ?? "").Trim();
        var slices = RangeResolver.Slices(document, arguments);
        if (address.Length == 0)
        {
            slices = [.. slices.SelectMany(static slice => slice.Runs.Where(static run => run.Link.Length > 0).Select(run => new TextSlice(slice.Block, run.Start, run.End)))];
        }

        foreach (var slice in slices)
        {
            await editor.SelectGroupAsync(document, [slice], cancellationToken).ConfigureAwait(false);
            var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Character...").ConfigureAwait(false);
            var page = await dialog.TurnToAsync("Hyperlink", cancellationToken).ConfigureAwait(false);
            await dialog.WriteAsync(page, "URL:", address, cancellationToken).ConfigureAwait(false);
            await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
        }

        var indexes = CharacterFormatting.Index(document, slices);
        await editor.AwaitAsync(
            after => indexes.All(index => new TextSlice(after.All.ElementAt(index.Block), index.Start, index.End).Runs.All(run => SameAddress(run.Link, address))),
            "The words do not lead there.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets a bookmark.</summary>
    public async Task InsertBookmarkAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var name = arguments.Required("name");
        await editor.SelectGroupAsync(document, SliceGroups.Of(document, RangeResolver.Slices(document, arguments)).First(), cancellationToken).ConfigureAwait(false);
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Insert", "Bookmark...").ConfigureAwait(false);
        await dialog.WriteAsync(dialog.Node, "Name:", name, cancellationToken).ConfigureAwait(false);
        await dialog.EndAsync("Insert", cancellationToken).ConfigureAwait(false);
        var again = await editor.Window.OpenAsync(cancellationToken, "Insert", "Bookmark...").ConfigureAwait(false);
        var cells = await TreeSearch.FindAllAsync(again.Node, (role, text) => role == "table cell" && text == name, TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
        await again.CancelAsync(cancellationToken).ConfigureAwait(false);
        if (cells.Count == 0)
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"The list of bookmarks has no \"{name}\".");
        }
    }

    /// <summary>Writes a property of the document.</summary>
    public async Task SetPropertyAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var name = arguments.Required("name");
        var label = $"{char.ToUpperInvariant(name[0])}{name[1..]}:";
        var dialog = await OpenPropertiesAsync(cancellationToken).ConfigureAwait(false);
        await dialog.Dialog.WriteAsync(dialog.Page, label, arguments.Required("value"), cancellationToken).ConfigureAwait(false);
        await dialog.Dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
        var again = await OpenPropertiesAsync(cancellationToken).ConfigureAwait(false);
        var field = await again.Dialog.FindAsync(again.Page, "text", label, cancellationToken).ConfigureAwait(false);
        var value = await field.Text.GetAsync(cancellationToken).ConfigureAwait(false);
        await again.Dialog.CancelAsync(cancellationToken).ConfigureAwait(false);
        if (value != arguments.Required("value"))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The property was not written.");
        }
    }

    private async Task<(WriterDialog Dialog, AccessibleNode Page)> OpenPropertiesAsync(CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "File", "Properties...").ConfigureAwait(false);
        return (dialog, await dialog.TurnToAsync("Description", cancellationToken).ConfigureAwait(false));
    }

    private static bool SameAddress(string one, string other) => string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
