using System.Threading.Channels;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>The events that one who looks has not seen yet.</summary>
/// <param name="broadcast">Where they come from.</param>
internal sealed class EventSubscription(EventBroadcast broadcast) : IDisposable
{
    // A page that does not keep up loses the oldest events: it is a display, not the journal.
    private const int Backlog = 256;

    private readonly Channel<MissionEvent> waiting = Channel.CreateBounded<MissionEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Reads the events as they come.</summary>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The events.</returns>
    public IAsyncEnumerable<MissionEvent> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => broadcast.Remove(this);

    /// <summary>Adds an event.</summary>
    /// <param name="missionEvent">The event.</param>
    internal void Offer(MissionEvent missionEvent) => waiting.Writer.TryWrite(missionEvent);
}
