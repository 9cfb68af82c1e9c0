using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Sends velocities with a dead man's switch: the source has to go on wanting what it wants, and a stop wins over whoever still drives.</summary>
/// <remarks>
/// The receiving robot must stand when it hears nothing new for a while, since the stream itself can be cut off. Thread-safe.
/// While standing is all there is to say, it is said a few times and then no more, so that others can drive the robot too.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of velocities is what the field calls it.")]
public sealed class VelocityStream : IAsyncDisposable
{
    private readonly Func<VelocityCommand, CancellationToken, ValueTask> send;
    private readonly VelocityStreamOptions options;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Lock gate = new();
    private readonly Task running;
    private VelocityCommand wanted;
    private VelocityCommand sent;
    private long refreshed;
    private int zerosLeft;
    private bool halted;

    /// <summary>Makes a stream that says nothing yet.</summary>
    /// <param name="send">Sends a velocity to the robot.</param>
    /// <param name="options">How.</param>
    /// <param name="time">The clock.</param>
    public VelocityStream(Func<VelocityCommand, CancellationToken, ValueTask> send, VelocityStreamOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(send);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (this.send, this.options, this.time) = (send, options, time);
        running = RunAsync(closing.Token);
    }

    /// <summary>Told of what could not be sent; the stream goes on.</summary>
    public event Action<Exception>? Faulted;

    /// <summary>Whether a stop is on.</summary>
    public bool Halted
    {
        get
        {
            lock (gate)
            {
                return halted;
            }
        }
    }

    /// <summary>Wants a velocity from now on, for as long as <see cref="VelocityStreamOptions.Hold"/>: who goes on wanting it says it again.</summary>
    /// <param name="velocity">The velocity; it is brought within the limits.</param>
    /// <returns>False while a stop is on: nothing is sent but standing.</returns>
    public bool Drive(VelocityCommand velocity)
    {
        lock (gate)
        {
            if (halted)
            {
                return false;
            }

            (wanted, refreshed, zerosLeft) = (options.Limits.Clamp(velocity), time.GetTimestamp(), options.Zeros);
            return true;
        }
    }

    /// <summary>Stands at once, whoever still drives, until <see cref="Release"/>.</summary>
    /// <param name="cancellationToken">Gives up sending.</param>
    /// <returns>A task that ends when standing was sent.</returns>
    public async ValueTask HaltAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            (halted, wanted, sent, zerosLeft) = (true, VelocityCommand.Zero, VelocityCommand.Zero, options.Zeros);
        }

        await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await send(VelocityCommand.Zero, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Ends a stop. Nothing moves until somebody drives anew.</summary>
    public void Release()
    {
        lock (gate)
        {
            halted = false;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        await TrySendAsync(VelocityCommand.Zero, CancellationToken.None).ConfigureAwait(false);
        closing.Dispose();
        sending.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await SendNextAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(options.Period, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What is sent is chosen when its turn has come, so that nothing older follows a stop.
    private async ValueTask SendNextAsync(CancellationToken cancellationToken)
    {
        await sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (Next() is { } velocity)
            {
                await TrySendAsync(velocity, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    private VelocityCommand? Next()
    {
        lock (gate)
        {
            if (wanted != VelocityCommand.Zero && time.GetElapsedTime(refreshed) > options.Hold)
            {
                wanted = VelocityCommand.Zero;
            }

            sent = options.Limits.Approach(sent, wanted, options.Period);
            return sent != VelocityCommand.Zero || (zerosLeft > 0 && zerosLeft-- > 0) ? sent : null;
        }
    }

    private async ValueTask TrySendAsync(VelocityCommand velocity, CancellationToken cancellationToken)
    {
        try
        {
            await send(velocity, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It is being closed: standing is sent then.
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            Faulted?.Invoke(exception);
        }
    }
}
