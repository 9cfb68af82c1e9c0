namespace LamRobot.Actuators;

/// <summary>Keeps events in memory: for evaluation and simulation, where nothing has to survive the process.</summary>
public sealed class InMemoryJournal : IJournal
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
}
