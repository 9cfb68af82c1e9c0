using System.Threading.Channels;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Hands events on from a queue of its own, so that a slow display never holds up a robot.</summary>
internal sealed class EventPump : IMissionListener, IAsyncDisposable
{
    // Unbounded: what a person is shown of a robot's actions is never dropped, and missions end.
    private readonly Channel<MissionEvent> queue = Channel.CreateUnbounded<MissionEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task pumping;

    /// <summary>Starts the pump.</summary>
    /// <param name="show">Shows an event.</param>
    public EventPump(Action<MissionEvent> show) => pumping = PumpAsync(show);

    /// <inheritdoc />
    public void On(MissionEvent missionEvent) => queue.Writer.TryWrite(missionEvent);

    /// <summary>Shows what is still queued, then ends.</summary>
    /// <returns>A task that ends when everything was shown.</returns>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await pumping;
    }

    private async Task PumpAsync(Action<MissionEvent> show)
    {
        await foreach (var missionEvent in queue.Reader.ReadAllAsync())
        {
            show(missionEvent);
        }
    }
}
