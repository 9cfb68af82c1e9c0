using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The list of formats in a dialog that saves.</summary>
internal static class FileTypeList
{
    private const int Rounds = 4;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(500);

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

        // It shows the format in a way that accessibility does not tell: only when it is opened again it says what was chosen.
        for (var round = 0; round < Rounds; round++)
        {
            await (await FindListAsync(dialog, cancellationToken).ConfigureAwait(false)).Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
            var (rows, place) = await OpenAsync(dialog, ending, cancellationToken).ConfigureAwait(false);
            var isChosen = await FindChosenAsync(rows, cancellationToken).ConfigureAwait(false) == place;
            if (!isChosen)
            {
                await GoAsync(dialog, rows, place, cancellationToken).ConfigureAwait(false);
            }

            await CloseAsync(dialog, rows, isChosen ? "Escape" : "Return", cancellationToken).ConfigureAwait(false);
            if (isChosen)
            {
                return;
            }
        }

        throw StepFailedException.Failure(ResultCode.DeviceFailed, $"The format {ending} could not be chosen.");
    }

    /// <summary>Waits until the open list shows its rows, one of which is chosen, and has the keyboard.</summary>
    /// <returns>The rows, and which of them has the ending.</returns>
    private static async Task<(IReadOnlyList<AccessibleNode> Rows, int Place)> OpenAsync(WriterDialog dialog, string ending, CancellationToken cancellationToken)
    {
        var rows = await Poll.ForAsync(
            async () => await FindRowsAsync(dialog, cancellationToken).ConfigureAwait(false) is { Count: > 0 } shown
                && await FindChosenAsync(shown, cancellationToken).ConfigureAwait(false) >= 0 && await HasKeyboardAsync(shown, cancellationToken).ConfigureAwait(false) ? shown : null,
            Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "The list of formats does not open.");
        var names = await Task.WhenAll(rows.Select(row => row.GetNameAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var place = Array.FindIndex(names, name => name.EndsWith($"({ending})", StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? (rows, place) : throw StepFailedException.Failure(ResultCode.BadArgument, $"The program saves in no format with the ending {ending}.");
    }

    /// <summary>Goes to a row by keys, and sees each of them act before the next: the list believes keys only, an action closes it and changes nothing.</summary>
    private static async Task GoAsync(WriterDialog dialog, IReadOnlyList<AccessibleNode> rows, int place, CancellationToken cancellationToken)
    {
        if (!await Poll.UntilAsync(
            async () =>
            {
                var chosen = await FindChosenAsync(rows, cancellationToken).ConfigureAwait(false);
                if (chosen != place)
                {
                    await PressAsync(dialog, rows, chosen < place ? "Down" : "Up", cancellationToken).ConfigureAwait(false);
                    await Poll.UntilAsync(async () => await FindChosenAsync(rows, cancellationToken).ConfigureAwait(false) != chosen, Answer, dialog.Window.Bus, cancellationToken).ConfigureAwait(false);
                }

                return chosen == place;
            },
            Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The list of formats does not follow the keys.");
        }
    }

    private static async Task CloseAsync(WriterDialog dialog, IReadOnlyList<AccessibleNode> rows, string key, CancellationToken cancellationToken)
    {
        await PressAsync(dialog, rows, key, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => (await dialog.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false)).Count == 0, Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The list of formats does not close.");
        }
    }

    /// <summary>Presses a key, only where the list has the keyboard.</summary>
    private static async Task PressAsync(WriterDialog dialog, IReadOnlyList<AccessibleNode> rows, string key, CancellationToken cancellationToken)
    {
        if (!await HasKeyboardAsync(rows, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, "The list of formats has lost the keyboard.");
        }

        await dialog.Window.TypeAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> HasKeyboardAsync(IReadOnlyList<AccessibleNode> rows, CancellationToken cancellationToken) =>
        await rows[0].GetParentAsync(cancellationToken).ConfigureAwait(false) is { } list && (await list.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Focused);

    private static async Task<int> FindChosenAsync(IReadOnlyList<AccessibleNode> rows, CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(rows.Select(row => row.GetStatesAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return Array.FindIndex(states, static state => state.HasFlag(AccessibleStates.Selected));
    }

    // It has no name, but is by far the widest of its kind: it shows the format.
    private static async Task<AccessibleNode> FindListAsync(WriterDialog dialog, CancellationToken cancellationToken)
    {
        var buttons = await WriterDialog.ListAsync(dialog.Node, "toggle button", cancellationToken).ConfigureAwait(false);
        var bounds = await Task.WhenAll(buttons.Select(button => button.Component.GetBoundsAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return buttons.Zip(bounds).MaxBy(static pair => pair.Second?.Width ?? 0).First
            ?? throw StepFailedException.Failure(ResultCode.NotFound, "The dialog has no list of formats.");
    }

    private static async Task<IReadOnlyList<AccessibleNode>> FindRowsAsync(WriterDialog dialog, CancellationToken cancellationToken)
    {
        foreach (var window in await dialog.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false))
        {
            if (await TreeSearch.FindAllAsync(window, static (role, _) => role == "table cell", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false) is { Count: > 0 } cells)
            {
                return cells;
            }
        }

        return [];
    }
}
