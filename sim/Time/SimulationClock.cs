namespace LamRobot.Sim;

/// <summary>A clock that moves only when it is told to: timers fire in order while it advances.</summary>
/// <remarks>Safe for use from several threads; timers call back on the thread that advances.</remarks>
public sealed class SimulationClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<SimulationTimer, (long DueTicks, long Order)> timers = new();
    private readonly DateTimeOffset start;
    private long elapsedTicks;
    private long order;

    /// <summary>Starts the clock.</summary>
    /// <param name="start">What it shows first.</param>
    public SimulationClock(DateTimeOffset start) => this.start = start;

    /// <summary>When simulated missions begin, unless another time is asked for: a Wednesday morning.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Volatile.Read(ref elapsedTicks));

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    /// <inheritdoc />
    public override long GetTimestamp() => Volatile.Read(ref elapsedTicks);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulationTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what falls due on the way.</summary>
    /// <param name="step">How far, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step goes backwards.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        var end = Volatile.Read(ref elapsedTicks) + step.Ticks;
        while (NextDue(end) is { } timer)
        {
            timer.Fire();
        }

        Volatile.Write(ref elapsedTicks, end);
    }

    internal void Schedule(SimulationTimer timer, long version, TimeSpan wait)
    {
        lock (gate)
        {
            var due = elapsedTicks + wait.Ticks;
            timers.Enqueue(timer, (due, order++));
            timer.Await(due, version);
        }
    }

    private SimulationTimer? NextDue(long end)
    {
        lock (gate)
        {
            while (timers.TryPeek(out var timer, out var key) && key.DueTicks <= end)
            {
                timers.Dequeue();
                if (timer.IsDue(key.DueTicks))
                {
                    Volatile.Write(ref elapsedTicks, Math.Max(elapsedTicks, key.DueTicks));
                    return timer;
                }
            }

            return null;
        }
    }
}
