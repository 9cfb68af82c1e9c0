using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Keeps events in memory: for evaluation and simulation, where nothing has to survive the process.</summary>
public sealed class InMemoryJournal : IReadableJournal
{
    private readonly Lock gate = new();
    private readonly List<MissionEvent> events = [];

    /// <summary>The events so far, oldest first.</summary>
    public IReadOnlyList<MissionEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    /// <inheritdoc />
    public ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            events.Add(missionEvent);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public IReadOnlyList<string> FindNewest(int count) => [.. Events.OfType<MissionBegun>().Select(begun => begun.MissionId).Reverse().Take(count)];

    /// <inheritdoc />
    public IReadOnlyList<MissionEvent> Read(string missionId)
    {
        var (found, runs) = (new List<MissionEvent>(), false);
        foreach (var missionEvent in Events)
        {
            var own = missionEvent.MissionId == missionId;
            runs = own ? missionEvent is not MissionEnded : runs;
            if (own || (runs && missionEvent.MissionId.Length == 0))
            {
                found.Add(missionEvent);
            }
        }

        return found;
    }

    /// <inheritdoc />
    public JournalContents ReadUnfinished()
    {
        var all = Events;
        var ended = all.OfType<MissionEnded>().Select(missionEvent => missionEvent.MissionId).ToHashSet(StringComparer.Ordinal);
        return new([.. all.Where(missionEvent => missionEvent.MissionId.Length > 0 && !ended.Contains(missionEvent.MissionId))], 0);
    }

    /// <inheritdoc />
    public bool ReadEmergency() => Events.LastOrDefault(missionEvent => missionEvent is StopRequested { Kind: StopKind.Emergency } or StopReleased) is StopRequested;
}
