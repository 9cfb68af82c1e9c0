using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>The text of an element, to be changed; read it back to know what came of it.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleEditableText(AccessibleNode node)
{
    private const string Interface = "EditableText";

    /// <summary>Replaces all of it.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> SetAsync(string text, CancellationToken cancellationToken) => node.TryAsync(Interface, "SetTextContents", [text], cancellationToken);

    /// <summary>Inserts text.</summary>
    /// <param name="offset">Before which character.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> InsertAsync(int offset, string text, CancellationToken cancellationToken) =>
        node.TryAsync(Interface, "InsertText", [offset, text, Encoding.UTF8.GetByteCount(text)], cancellationToken);

    /// <summary>Deletes a stretch.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> DeleteAsync(int start, int end, CancellationToken cancellationToken) =>
        node.TryAsync(Interface, "DeleteText", [start, end], cancellationToken);

    /// <summary>Copies a stretch to the clipboard.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the program has answered.</returns>
    public async ValueTask CopyAsync(int start, int end, CancellationToken cancellationToken) =>
        await node.CallAsync(Interface, "CopyText", [start, end], cancellationToken).ConfigureAwait(false);

    /// <summary>Cuts a stretch out, to the clipboard.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> CutAsync(int start, int end, CancellationToken cancellationToken) => node.TryAsync(Interface, "CutText", [start, end], cancellationToken);

    /// <summary>Inserts what is in the clipboard.</summary>
    /// <param name="offset">Before which character.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> PasteAsync(int offset, CancellationToken cancellationToken) => node.TryAsync(Interface, "PasteText", [offset], cancellationToken);
}
