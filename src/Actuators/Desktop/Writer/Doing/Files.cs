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
        var before = StampOf(Path);
        await editor.Window.PressAsync("Standard", "Save", cancellationToken).ConfigureAwait(false);
        var written = await IsWrittenAsync(Path, before, changed ? SaveWait : TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
        if (!written && changed)
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The file has not changed.");
        }

        // The program answers again when it has written all.
        await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves under another name in the same folder.</summary>
    public async Task SaveAsAsync(string name, CancellationToken cancellationToken)
    {
        await WriteNewAsync(name, ["File", "Save As..."], cancellationToken).ConfigureAwait(false);
        Path = InFolder(name);
    }

    /// <summary>Exports a PDF into the same folder.</summary>
    public Task ExportAsync(string name, CancellationToken cancellationToken) =>
        WriteNewAsync(name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name : $"{name}.pdf", ["File", "Export As", "Export Directly as PDF"], cancellationToken);

    private async Task WriteNewAsync(string name, string[] menu, CancellationToken cancellationToken)
    {
        var target = InFolder(name);
        var before = StampOf(target);
        var dialog = await editor.Window.OpenAsync(cancellationToken, menu).ConfigureAwait(false);
        if (menu[^1].StartsWith("Save", StringComparison.Ordinal))
        {
            await FileTypeList.ChooseAsync(dialog, System.IO.Path.GetExtension(name), cancellationToken).ConfigureAwait(false);
        }

        await FileField.WriteAsync(dialog, target, cancellationToken).ConfigureAwait(false);
        await dialog.ClickAsync(dialog.Node, "push button", menu[^1].StartsWith("Export", StringComparison.Ordinal) ? "Export" : "Save", cancellationToken).ConfigureAwait(false);
        if (!await dialog.IsGoneAsync(TimeSpan.FromSeconds(3), cancellationToken).ConfigureAwait(false)
            && await editor.Window.WaitForDialogAsync([dialog.Node], cancellationToken, TimeSpan.FromSeconds(1)).ConfigureAwait(false) is { } question)
        {
            await question.CancelAsync(cancellationToken).ConfigureAwait(false);
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, $"\"{name}\" exists already, and is not overwritten.");
        }

        if (!await IsWrittenAsync(target, before, SaveWait, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"\"{name}\" was not written.");
        }

        await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private static DateTime StampOf(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : default;

    private Task<bool> IsWrittenAsync(string file, DateTime before, TimeSpan limit, CancellationToken cancellationToken) => Poll.UntilAsync(
        () => Task.FromResult(StampOf(file) > before && new FileInfo(file).Length > 0), limit, editor.Window.Bus, cancellationToken);

    private string InFolder(string name) => System.IO.Path.GetFileName(name) == name && name.Length > 0
        ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name)
        : throw StepFailedException.Failure(ResultCode.BadArgument, $"\"{name}\" is not the name of a file in the document's folder.");
}
