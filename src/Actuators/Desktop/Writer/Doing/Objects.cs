using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Puts formulas in, and takes formulas and pictures out.</summary>
/// <param name="editor">The document.</param>
internal sealed class Objects(WriterEditor editor)
{
    private static readonly TimeSpan OpenWait = TimeSpan.FromSeconds(10);

    /// <summary>Writes a formula into a paragraph, or into one of its own beside it.</summary>
    public async Task InsertFormulaAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var formula = arguments.Required("formula");
        var before = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        await PointAsync(arguments, cancellationToken).ConfigureAwait(false);
        await editor.Window.ChooseAsync(cancellationToken, "Insert", "OLE Object", "Formula Object...").ConfigureAwait(false);
        var field = await Poll.ForAsync(() => FindFieldAsync(cancellationToken), OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "The formula's own field did not open; it needs LibreOffice Math.");
        await field.EditableText.InsertAsync(0, formula, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => await field.Text.GetAsync(cancellationToken).ConfigureAwait(false) == formula, OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The formula does not read as it should.");
        }

        await LeaveAsync(field, cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(after => after.Objects.Count == before.Objects.Count + 1, "No formula came.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a picture or formula out.</summary>
    public async Task DeleteAsync(string target, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (kind, number) = (target.Split(' ')[0], RangeResolver.Numbers(target) is [var one] ? one : 0);
        var node = document.Objects.Where(one => one.Kind == kind).ElementAtOrDefault(number - 1)?.Node
            ?? throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no {target}.");
        if (await node.GetParentAsync(cancellationToken).ConfigureAwait(false) is { } parent)
        {
            await parent.Selection.SelectAsync(await node.GetIndexInParentAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        await node.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(() => editor.Window.HasKeyboardAsync(node, cancellationToken), OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, $"The {kind} could not be selected: nothing was typed.");
        }

        await editor.Window.TypeAsync("Delete", cancellationToken).ConfigureAwait(false);
        await editor.AwaitAsync(after => after.Objects.Count == document.Objects.Count - 1, $"The {kind} is still there.", cancellationToken).ConfigureAwait(false);
        await BackToTextAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task PointAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (arguments.Text("where") is null || arguments.Text("words") is { Length: > 0 })
        {
            var slice = RangeResolver.Slices(document, arguments)[^1];
            await editor.PointAsync(document, slice.Block.EndOf(slice.End), cancellationToken).ConfigureAwait(false);
            return;
        }

        var (number, before) = ParagraphEditing.Beside(document, arguments.Required("target"), arguments.IsBefore);
        var neighbour = document.Paragraphs[number - 1];
        await (before
            ? WriterEditor.InsertAsync(neighbour.StartOf(0), "\r", cancellationToken)
            : WriterEditor.InsertAsync(neighbour.StartOf(neighbour.Text.Length), "\r", cancellationToken)).ConfigureAwait(false);
        var after = await editor.AwaitAsync(one => one.Paragraphs.Count == document.Paragraphs.Count + 1, "There is no room for it.", cancellationToken).ConfigureAwait(false);
        await editor.PointAsync(after, after.Paragraphs[before ? number - 1 : number].StartOf(0), cancellationToken).ConfigureAwait(false);
    }

    private async Task<AccessibleNode?> FindFieldAsync(CancellationToken cancellationToken)
    {
        var panes = await TreeSearch.FindAllAsync(editor.Window.Frame, static (role, name) => role == "panel" && name == "Commands", TreeSearch.SkipTextAndMenus, cancellationToken).ConfigureAwait(false);
        var fields = panes.Count == 0 ? [] : await TreeSearch.FindAllAsync(panes[0], static (role, _) => role == "paragraph", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
        return fields.Count > 0 ? fields[0] : null;
    }

    // Escape ends writing the formula; it stays selected, and the tool bars are those of an object until the text has the caret again.
    private async Task LeaveAsync(AccessibleNode field, CancellationToken cancellationToken)
    {
        if (!await Poll.UntilAsync(() => editor.Window.HasKeyboardAsync(field, cancellationToken), OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, "The keyboard is not in the formula's field: nothing was typed.");
        }

        await editor.Window.TypeAsync("Escape", cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => await FindFieldAsync(cancellationToken).ConfigureAwait(false) is null, OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The formula's own field does not close.");
        }

        await BackToTextAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task BackToTextAsync(CancellationToken cancellationToken)
    {
        if (!await Poll.UntilAsync(() => IsInTextAsync(cancellationToken), OpenWait, editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The caret does not come back to the text.");
        }
    }

    private async Task<bool> IsInTextAsync(CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var states = await Task.WhenAll(document.Objects.Select(one => one.Node.GetStatesAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        if (Array.FindIndex(states, static state => state.HasFlag(AccessibleStates.Selected)) is var held and >= 0)
        {
            await document.Objects[held].Node.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);
            if (await editor.Window.HasKeyboardAsync(document.Objects[held].Node, cancellationToken).ConfigureAwait(false))
            {
                await editor.Window.TypeAsync("Escape", cancellationToken).ConfigureAwait(false);
            }

            return false;
        }

        editor.Window.Forget();
        return await editor.Window.HasBarAsync("Formatting", cancellationToken).ConfigureAwait(false);
    }
}
