using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Lets a source run at its own pace and gives whoever looks its newest frame.</summary>
/// <remarks>One looker at a time. Frames are in memory only, one of them at a time.</remarks>
public sealed class CameraFeed : ICamera, IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly FrameMailbox mailbox = new();
    private readonly Task pumping;

    /// <summary>Starts the source.</summary>
    /// <param name="id">The camera's id.</param>
    /// <param name="source">Where frames come from.</param>
    public CameraFeed(string id, IFrameSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Id = id;
        pumping = Task.Run(() => PumpAsync(source, ending.Token));
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>How many frames nobody looked at.</summary>
    public long Dropped => mailbox.Dropped;

    /// <summary>Waits for a frame that was not given before.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The newest frame; null when the source has come to its end.</returns>
    /// <exception cref="IOException">The source is not there, or broke.</exception>
    public ValueTask<CameraFrame?> NextAsync(CancellationToken cancellationToken) => mailbox.TakeAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken) =>
        await NextAsync(cancellationToken).ConfigureAwait(false) ?? throw new IOException($"{Id} has come to its end.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await pumping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task PumpAsync(IFrameSource source, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (var frame in source.CaptureAsync(cancellationToken).ConfigureAwait(false))
            {
                mailbox.Post(frame);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Whatever stopped the source, the one who looks is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        mailbox.Complete(failure);
    }
}
