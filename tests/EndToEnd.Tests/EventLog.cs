using System.Threading.Channels;

namespace LamRobot.EndToEnd.Tests;

/// <summary>Keeps what happens, and waits for what is to happen.</summary>
internal sealed class EventLog : IMissionListener
{
    private readonly Channel<MissionEvent> events = Channel.CreateUnbounded<MissionEvent>();

    public List<MissionEvent> Seen { get; } = [];

    public void On(MissionEvent missionEvent) => events.Writer.TryWrite(missionEvent);

    public async Task<T> NextAsync<T>(Predicate<T>? wanted = null)
        where T : MissionEvent
    {
        await foreach (var missionEvent in events.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            Seen.Add(missionEvent);
            if (missionEvent is T found && (wanted is null || wanted(found)))
            {
                return found;
            }
        }

        throw new InvalidOperationException("No more events come.");
    }
}
