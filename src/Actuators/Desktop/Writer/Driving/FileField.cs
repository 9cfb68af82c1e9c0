using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The field for a file's name in a dialog that chooses files.</summary>
internal static class FileField
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(4);

    /// <summary>Writes a path into it.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public static async Task WriteAsync(WriterDialog dialog, string path, CancellationToken cancellationToken)
    {
        var field = await Poll.ForAsync(() => FindAsync(dialog, cancellationToken), Wait, dialog.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.NotFound, "The dialog has no field for the file's name.");
        await WriterDialog.WriteAsync(field, path, cancellationToken).ConfigureAwait(false);
    }

    // The field has no label: it has the keyboard, or stands last.
    private static async Task<AccessibleNode?> FindAsync(WriterDialog dialog, CancellationToken cancellationToken)
    {
        var texts = await WriterDialog.ListAsync(dialog.Node, "text", cancellationToken).ConfigureAwait(false);
        var states = await Task.WhenAll(texts.Select(text => text.GetStatesAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var focused = Array.FindIndex(states, static state => state.HasFlag(AccessibleStates.Focused));
        return texts.Count == 0 ? null : texts[focused >= 0 ? focused : texts.Count - 1];
    }
}
