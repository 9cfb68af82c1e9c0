namespace LamRobot.Actuators.Desktop;

/// <summary>Measures how long others were waited for; waits at the same time count once. Thread-safe.</summary>
/// <param name="timeProvider">Measures time.</param>
internal sealed class WaitMeter(TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private int waits;
    private long began;
    private TimeSpan ended;

    /// <summary>How long it was until now.</summary>
    public TimeSpan Total
    {
        get
        {
            lock (gate)
            {
                return waits > 0 ? ended + timeProvider.GetElapsedTime(began) : ended;
            }
        }
    }

    /// <summary>Begins a wait.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (waits++ == 0)
            {
                began = timeProvider.GetTimestamp();
            }
        }
    }

    /// <summary>Ends a wait.</summary>
    public void End()
    {
        lock (gate)
        {
            if (--waits == 0)
            {
                ended += timeProvider.GetElapsedTime(began);
            }
        }
    }
}
