using LamRobot.Actuators.Desktop.Writer;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Acts on a document in LibreOffice Writer as a person does, by what the program shows to accessibility; claims nothing that it did not read back.</summary>
/// <remarks>Source of what the actions mean: <see cref="WriterActions"/>.</remarks>
public sealed class WriterActuator : IActuator, IObserver
{
    private static readonly TimeSpan WindowWait = TimeSpan.FromSeconds(45);

    private readonly string? sessionBusAddress;
    private readonly string path;
    private readonly TimeProvider timeProvider;

    // Who looks waits until the deed is done: half of one is no sight of the document.
    private readonly SemaphoreSlim turn = new(1, 1);
    private AccessibilityBus? bus;
    private WriterEditor? editor;
    private WriterDeeds? deeds;

    /// <summary>Makes an actuator for a document that is open, or about to open.</summary>
    /// <param name="document">The document's file.</param>
    /// <param name="sessionBusAddress">The desktop's bus; null for the person's own desktop.</param>
    /// <param name="timeProvider">Measures waits.</param>
    public WriterActuator(string document, string? sessionBusAddress, TimeProvider timeProvider)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        path = Path.GetFullPath(document);
        this.sessionBusAddress = sessionBusAddress;
        this.timeProvider = timeProvider;
    }

    /// <inheritdoc />
    public string Id => "writer";

    /// <inheritdoc />
    public string Kind => "word-processor";

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions => WriterActions.All;

    /// <summary>Whether the document has changes that are not saved, as far as this actuator made them.</summary>
    public bool IsModified => deeds?.IsModified ?? false;

    /// <summary>How long the program was waited for until now; the rest of the time is this program's own.</summary>
    public TimeSpan Waited => bus?.Connection.Waits.Total ?? TimeSpan.Zero;

    /// <summary>The document's file, as the window shows it now.</summary>
    public string File => deeds?.File ?? path;

    /// <inheritdoc />
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        bus ??= await AccessibilityBus.ConnectAsync(sessionBusAddress, new BusOptions { CallTimeout = TimeSpan.FromSeconds(15) }, timeProvider, cancellationToken).ConfigureAwait(false);
        var window = await WriterWindow.FindAsync(bus, Path.GetFileName(path), WindowWait, cancellationToken).ConfigureAwait(false)
            ?? throw new TimeoutException($"No window of Writer shows {Path.GetFileName(path)}.");
        editor = new WriterEditor(window);
        deeds = new WriterDeeds(editor, path);
    }

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var document = await Editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            var caret = await WriterEditor.FindCaretAsync(document, cancellationToken).ConfigureAwait(false);
            return new Observation { Timestamp = timeProvider.GetUtcNow(), Entities = [.. EntityList.Of(document, Path.GetFileName(deeds!.File), IsModified, caret)] };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (deeds is null)
        {
            return ActionResult.Rejection(ResultCode.LinkDown, "No document is connected.");
        }

        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Editor.Window.CloseDialogsAsync(cancellationToken).ConfigureAwait(false);
            await deeds.DoAsync(step, cancellationToken).ConfigureAwait(false);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        }
        catch (StepFailedException exception)
        {
            return await FailAsync(exception.Result.Code, exception.Message).ConfigureAwait(false);
        }
        catch (BusException exception) when (exception.SaysGone)
        {
            return await FailAsync(ResultCode.LinkDown, $"The program does not answer any more: {exception.Message}").ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            return await FailAsync(ResultCode.LinkTimeout, exception.Message).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            return await FailAsync(ResultCode.LinkDown, exception.Message).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Puts the caret before or behind some words, or at a paragraph's start.</summary>
    /// <param name="words">The words; null for a paragraph.</param>
    /// <param name="after">Whether behind them.</param>
    /// <param name="paragraph">The paragraph, from 1, when no words are given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the place is there and the caret went to it.</returns>
    public async ValueTask<bool> PlaceCaretAsync(string? words, bool after, int paragraph, CancellationToken cancellationToken)
    {
        try
        {
            var document = await Editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            var slices = words is null ? [.. document.Paragraphs.Skip(paragraph - 1).Take(1).Select(TextSlice.Whole)] : RangeResolver.FindAll([.. document.Body.Select(TextSlice.Whole)], words);
            if (slices.Count == 0)
            {
                return false;
            }

            await Editor.PointAsync(document, after ? slices[0].Block.EndOf(slices[0].End) : slices[0].Block.StartOf(slices[0].Start), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (StepFailedException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    /// <remarks>What is under way ends by its own token; the stop is confirmed when it has.</remarks>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        turn.Release();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (bus is not null)
        {
            await bus.DisposeAsync().ConfigureAwait(false);
        }

        turn.Dispose();
    }

    private WriterEditor Editor => editor ?? throw new InvalidOperationException("Connect first.");

    private async ValueTask<ActionResult> FailAsync(ResultCode code, string message)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(8), timeProvider);
        try
        {
            await Editor.Window.CloseDialogsAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or OperationCanceledException)
        {
            // The program is gone or hangs: there is no dialog that could be closed.
            return ActionResult.Failure(code, message);
        }

        return ActionResult.Failure(code, message);
    }
}
