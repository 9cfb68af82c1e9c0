using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Keeps only the newest camera frame.</summary>
/// <remarks>One taker at a time; any number of threads may post.</remarks>
public sealed class FrameMailbox
{
    private readonly Lock gate = new();
    private CameraFrame? newest;
    private TaskCompletionSource arrival = NewArrival();
    private Exception? failure;
    private bool ended;
    private long posted;
    private long dropped;

    /// <summary>How many frames were posted.</summary>
    public long Posted => Interlocked.Read(ref posted);

    /// <summary>How many frames were replaced by a newer one before anybody took them.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Puts a frame in; one that still waits there is dropped and counted.</summary>
    /// <param name="frame">The frame.</param>
    public void Post(CameraFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        lock (gate)
        {
            posted++;
            if (newest is not null)
            {
                dropped++;
            }

            newest = frame;
            arrival.TrySetResult();
        }
    }

    /// <summary>Tells that no more frames come.</summary>
    /// <param name="exception">What broke the source; null when it came to its end.</param>
    public void Complete(Exception? exception = null)
    {
        lock (gate)
        {
            ended = true;
            failure = exception;
            arrival.TrySetResult();
        }
    }

    /// <summary>Takes the newest frame, waiting until there is one that was not taken before.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The frame; null when the source has come to its end.</returns>
    /// <exception cref="IOException">The source broke.</exception>
    public async ValueTask<CameraFrame?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (newest is { } frame)
                {
                    newest = null;
                    arrival = ended ? arrival : NewArrival();
                    return frame;
                }

                if (ended)
                {
                    return failure is null ? null : throw new IOException(failure.Message, failure);
                }

                wait = arrival.Task;
            }

            await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
