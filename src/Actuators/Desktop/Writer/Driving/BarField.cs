using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Writes into the fields of the formatting bar: style, font, size.</summary>
/// <param name="window">The document's window.</param>
internal sealed class BarField(WriterWindow window)
{
    /// <summary>Writes and confirms.</summary>
    /// <param name="panel">The field's name.</param>
    /// <param name="value">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(string panel, string value, CancellationToken cancellationToken)
    {
        var node = await window.FindButtonAsync("Formatting", panel, cancellationToken).ConfigureAwait(false);
        var texts = await TreeSearch.FindAllAsync(node, static (role, _) => role == "text", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
        foreach (var text in texts)
        {
            if ((await text.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Showing))
            {
                await text.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);
                await text.EditableText.SetAsync(value, cancellationToken).ConfigureAwait(false);
                await text.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        throw StepFailedException.Failure(ResultCode.NotFound, $"The field \"{panel}\" does not show.");
    }
}
