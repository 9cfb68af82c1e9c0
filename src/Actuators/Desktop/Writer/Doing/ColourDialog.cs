using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Sets colours in the dialog of characters.</summary>
/// <param name="editor">The document, with the words selected.</param>
internal sealed class ColourDialog(WriterEditor editor)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(4);

    /// <summary>Sets the letters' colour.</summary>
    /// <param name="colour">#rrggbb; null for automatic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task SetLettersAsync(string? colour, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Character...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Font Effects", cancellationToken).ConfigureAwait(false);
        await dialog.ClickAsync(page, "toggle button", "Font color:", cancellationToken).ConfigureAwait(false);
        var palette = await Poll.ForAsync(async () => (await editor.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false)) is [var first, ..] ? first : null, Wait, editor.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "The palette of colours did not open.");
        if (colour is null)
        {
            await dialog.ClickAsync(palette, "push button", "Automatic", cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await dialog.ClickAsync(palette, "push button", "Custom Color\u2026", cancellationToken).ConfigureAwait(false);
            var picker = await editor.Window.WaitForDialogAsync([dialog.Node], cancellationToken).ConfigureAwait(false)
                ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "The dialog of a colour did not open.");
            await picker.WriteAsync(picker.Node, "Hex #:", colour[1..], cancellationToken).ConfigureAwait(false);
            await picker.EndAsync("OK", cancellationToken).ConfigureAwait(false);
        }

        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets the colour behind the letters.</summary>
    /// <param name="colour">#rrggbb; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task SetHighlightAsync(string? colour, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Character...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Highlighting", cancellationToken).ConfigureAwait(false);
        if (colour is null)
        {
            await dialog.ClickAsync(page, "toggle button", "None", cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await dialog.ClickAsync(page, "toggle button", "Color", cancellationToken).ConfigureAwait(false);
            await dialog.WriteAsync(page, "Hex", colour[1..], cancellationToken).ConfigureAwait(false);
        }

        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }
}
