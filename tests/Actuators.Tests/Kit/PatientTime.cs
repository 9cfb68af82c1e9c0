namespace LamRobot.Actuators.Tests;

/// <summary>A clock that a test moves, and that by itself lets waits of one certain length pass.</summary>
internal sealed class PatientTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>Whoever waits for exactly this long has waited long enough.</summary>
    public TimeSpan? Passes { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Passes)
        {
            _ = Task.Run(() => Advance(dueTime));
        }

        return timer;
    }
}
