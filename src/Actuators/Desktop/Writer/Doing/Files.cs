using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Saves, exports, takes changes back.</summary>
/// <param name="editor">The document.</param>
/// <param name="path">The document's file.</param>
internal sealed class Files(WriterEditor editor, string path)
{
    private static readonly TimeSpan SaveWait = TimeSpan.FromSeconds(15);

    /// <summary>The file that the window shows now.</summary>
    public string Path { get; private set; } = path;

    /// <summary>Saves, and sees the file change.</summary>
    /// <param name="changed">Whether there is anything to save.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task SaveAsync(bool changed, CancellationToken cancellationToken)
    {
        var before = File.GetLastWriteTimeUtc(Path);
        await editor.Window.PressAsync("Standard", "Save", cancellationToken).ConfigureAwait(false);
        var written = await Poll.UntilAsync(() => Task.FromResult(File.Exists(Path) && File.GetLastWriteTimeUtc(Path) > before && new FileInfo(Path).Length > 0), changed ? SaveWait : TimeSpan.FromSeconds(1), editor.Window.TimeProvider, cancellationToken).ConfigureAwait(false);
        if (!written && changed)
        {
            throw new ActionFailedException(ResultCode.EffectNotSeen, "The file has not changed.");
        }

        // The program answers again when it has written all.
        await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves under another name in the same folder.</summary>
    public async Task SaveAsAsync(string name, CancellationToken cancellationToken)
    {
        // The dialog would write the old format and add its own ending.
        if (!string.Equals(System.IO.Path.GetExtension(name), System.IO.Path.GetExtension(Path), StringComparison.OrdinalIgnoreCase))
        {
            throw new ActionFailedException(ResultCode.DeviceRejected, "Only the format that the document has can be saved under another name.");
        }

        await WriteNewAsync(name, ["File", "Save As..."], [], cancellationToken).ConfigureAwait(false);
        Path = InFolder(name);
    }

    /// <summary>Exports a PDF into the same folder.</summary>
    public Task ExportAsync(string name, CancellationToken cancellationToken) =>
        WriteNewAsync(name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name : $"{name}.pdf", ["File", "Export As", "Export Directly as PDF"], [], cancellationToken);

    private async Task WriteNewAsync(string name, string[] menu, AccessibleNode[] known, CancellationToken cancellationToken)
    {
        var target = InFolder(name);
        var before = File.Exists(target) ? File.GetLastWriteTimeUtc(target) : default;
        var dialog = await editor.Window.OpenAsync(cancellationToken, menu).ConfigureAwait(false);
        var field = await FindNameAsync(dialog, cancellationToken).ConfigureAwait(false);
        await WriterDialog.WriteAsync(field, target, cancellationToken).ConfigureAwait(false);
        await dialog.ClickAsync(dialog.Node, "push button", menu[^1].StartsWith("Export", StringComparison.Ordinal) ? "Export" : "Save", cancellationToken).ConfigureAwait(false);
        if (!await dialog.IsGoneAsync(TimeSpan.FromSeconds(3), cancellationToken).ConfigureAwait(false)
            && await editor.Window.WaitForDialogAsync([dialog.Node, .. known], cancellationToken, TimeSpan.FromSeconds(1)).ConfigureAwait(false) is { } question)
        {
            await question.CancelAsync(cancellationToken).ConfigureAwait(false);
            throw new ActionFailedException(ResultCode.PreconditionFailed, $"\"{name}\" exists already, and is not overwritten.");
        }

        if (!await Poll.UntilAsync(() => Task.FromResult(File.Exists(target) && File.GetLastWriteTimeUtc(target) > before && new FileInfo(target).Length > 0), SaveWait, editor.Window.TimeProvider, cancellationToken).ConfigureAwait(false))
        {
            throw new ActionFailedException(ResultCode.EffectNotSeen, $"\"{name}\" was not written.");
        }

        await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    // The field of the name has no label, but the keyboard.
    private async Task<AccessibleNode> FindNameAsync(WriterDialog dialog, CancellationToken cancellationToken) => await Poll.ForAsync(
        async () =>
        {
            var texts = await WriterDialog.ListAsync(dialog.Node, "text", cancellationToken).ConfigureAwait(false);
            var states = await Task.WhenAll(texts.Select(text => text.GetStatesAsync(cancellationToken).AsTask())).ConfigureAwait(false);
            return texts.Where((_, index) => states[index].HasFlag(AccessibleStates.Focused)).FirstOrDefault();
        },
        TimeSpan.FromSeconds(4), editor.Window.TimeProvider, cancellationToken).ConfigureAwait(false)
            ?? throw new ActionFailedException(ResultCode.NotFound, "The dialog has no field for the file's name.");

    private string InFolder(string name) => System.IO.Path.GetFileName(name) == name && name.Length > 0
        ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name)
        : throw new ActionFailedException(ResultCode.BadArgument, $"\"{name}\" is not the name of a file in the document's folder.");
}
