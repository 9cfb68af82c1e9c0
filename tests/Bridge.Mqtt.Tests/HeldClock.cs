using System.Threading.Channels;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>A clock that stands until the test lets a wait end, however slow the machine is.</summary>
internal sealed class HeldClock : TimeProvider
{
    private readonly Channel<Wait> waits = Channel.CreateUnbounded<Wait>();
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(callback, state, dueTime);
        waits.Writer.TryWrite(wait);
        return wait;
    }

    /// <summary>Lets the next wait that is still on end.</summary>
    /// <param name="before">What has to have happened before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PassAsync(Func<Task> before, CancellationToken cancellationToken)
    {
        Wait next;
        do
        {
            next = await waits.Reader.ReadAsync(cancellationToken);
            await (next.IsOver ? Task.CompletedTask : before());
        }
        while (next.IsOver); // Who waited may go on before the timer of that wait is let go of.
        Interlocked.Add(ref now, next.Length.Ticks);
        next.End();
    }

    private sealed class Wait(TimerCallback callback, object? state, TimeSpan length) : ITimer
    {
        private volatile bool over;

        public TimeSpan Length => length;

        public bool IsOver => over;

        public void End() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => !over;

        public void Dispose() => over = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
