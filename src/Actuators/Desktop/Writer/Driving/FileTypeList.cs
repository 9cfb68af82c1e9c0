using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The list of formats in a dialog that saves.</summary>
internal static class FileTypeList
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(6);

    /// <summary>Chooses the format of an ending.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="ending">The ending, such as .docx; empty to leave the format.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public static async Task ChooseAsync(WriterDialog dialog, string ending, CancellationToken cancellationToken)
    {
        if (ending.Length == 0)
        {
            return;
        }

        await (await FindListAsync(dialog, cancellationToken).ConfigureAwait(false)).Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
        var format = await Poll.ForAsync(() => FindFormatAsync(dialog, ending, cancellationToken), Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.BadArgument, $"The program saves in no format with the ending {ending}.");
        // The list believes keys only: an action closes it and changes nothing.
        if (!await Poll.UntilAsync(() => TryPressAsync(dialog, format, "Home", cancellationToken), Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false)
            || !await Poll.UntilAsync(async () => await IsChosenAsync(format, cancellationToken).ConfigureAwait(false) || (await TryPressAsync(dialog, format, "Down", cancellationToken).ConfigureAwait(false) && await IsChosenAsync(format, cancellationToken).ConfigureAwait(false)), Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false)
            || !await TryPressAsync(dialog, format, "Return", cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, $"The format {ending} could not be chosen.");
        }

        if (!await Poll.UntilAsync(async () => (await dialog.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false)).Count == 0, Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The list of formats does not close.");
        }
    }

    private static async Task<bool> IsChosenAsync(AccessibleNode format, CancellationToken cancellationToken) =>
        (await format.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Selected);

    // Only where the list has the keyboard.
    private static async Task<bool> TryPressAsync(WriterDialog dialog, AccessibleNode format, string key, CancellationToken cancellationToken)
    {
        var list = await format.GetParentAsync(cancellationToken).ConfigureAwait(false);
        if (list is null || !(await list.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Focused))
        {
            return false;
        }

        await dialog.Window.TypeAsync(key, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // It has no name, but is by far the widest of its kind: it shows the format.
    private static async Task<AccessibleNode> FindListAsync(WriterDialog dialog, CancellationToken cancellationToken)
    {
        var buttons = await WriterDialog.ListAsync(dialog.Node, "toggle button", cancellationToken).ConfigureAwait(false);
        var bounds = await Task.WhenAll(buttons.Select(button => button.Component.GetBoundsAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return buttons.Zip(bounds).MaxBy(static pair => pair.Second?.Width ?? 0).First
            ?? throw StepFailedException.Failure(ResultCode.NotFound, "The dialog has no list of formats.");
    }

    private static async Task<AccessibleNode?> FindFormatAsync(WriterDialog dialog, string ending, CancellationToken cancellationToken)
    {
        foreach (var window in await dialog.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false))
        {
            var cells = await TreeSearch.FindAllAsync(window, (role, name) => role == "table cell" && name.EndsWith($"({ending})", StringComparison.OrdinalIgnoreCase), TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
            if (cells.Count > 0)
            {
                return cells[0];
            }
        }

        return null;
    }
}
