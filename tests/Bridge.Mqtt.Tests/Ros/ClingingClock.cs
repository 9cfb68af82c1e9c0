namespace LamRobot.Bridge.Mqtt.Tests.Ros;

/// <summary>A clock whose waits of one length hold up whoever cancels them, until they are let go.</summary>
internal sealed class ClingingClock(TimeSpan length) : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim open = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        return dueTime == length ? new Clinging(timer, open) : timer;
    }

    public void LetGo() => open.Set();

    public void Dispose()
    {
        open.Set();
        open.Dispose();
    }

    private sealed class Clinging(ITimer timer, ManualResetEventSlim open) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            open.Wait();
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
