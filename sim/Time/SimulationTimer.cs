namespace LamRobot.Sim;

/// <summary>A timer of a <see cref="SimulationClock"/>.</summary>
internal sealed class SimulationTimer(SimulationClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock gate = new();
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private long dueTicks = -1;
    private long version;
    private bool disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        long current;
        lock (gate)
        {
            if (disposed)
            {
                return false;
            }

            this.period = period;
            dueTicks = -1;
            current = ++version;
        }

        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            clock.Schedule(this, current, dueTime);
        }

        return true;
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            dueTicks = -1;
            version++;
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Remembers when it falls due, unless it was changed meanwhile.</summary>
    internal void Await(long due, long ofVersion)
    {
        lock (gate)
        {
            if (version == ofVersion && !disposed)
            {
                dueTicks = due;
            }
        }
    }

    internal bool IsDue(long ticks)
    {
        lock (gate)
        {
            return dueTicks == ticks;
        }
    }

    internal void Fire()
    {
        TimeSpan repeat;
        long current;
        lock (gate)
        {
            repeat = period;
            dueTicks = -1;
            current = version;
        }

        if (repeat > TimeSpan.Zero)
        {
            clock.Schedule(this, current, repeat);
        }

        callback(state);
    }
}
