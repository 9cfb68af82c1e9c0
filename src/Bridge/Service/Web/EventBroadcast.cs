using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Sends events to everyone who looks at the web page.</summary>
internal sealed class EventBroadcast : IMissionListener
{
    // A page that does not keep up loses the oldest events: it is a display, not the journal.
    private const int Backlog = 256;

    private readonly Lock gate = new();
    private readonly List<Channel<MissionEvent>> readers = [];

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            foreach (var reader in readers)
            {
                reader.Writer.TryWrite(missionEvent);
            }
        }
    }

    /// <summary>Follows the events from now on.</summary>
    /// <param name="cancellationToken">Ends following.</param>
    /// <returns>The events.</returns>
    public async IAsyncEnumerable<MissionEvent> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = Channel.CreateBounded<MissionEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            readers.Add(reader);
        }

        try
        {
            await foreach (var missionEvent in reader.Reader.ReadAllAsync(cancellationToken))
            {
                yield return missionEvent;
            }
        }
        finally
        {
            lock (gate)
            {
                readers.Remove(reader);
            }
        }
    }
}
