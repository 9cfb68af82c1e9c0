namespace LamRobot.Actuators.Tests;

/// <summary>Keeps events in memory and notes when they came.</summary>
internal sealed class TracingJournal(Trace trace) : IJournal
{
    private readonly InMemoryJournal kept = new();

    public IReadOnlyList<MissionEvent> Events => kept.Events;

    /// <summary>Called before an event is kept.</summary>
    public Action<MissionEvent> OnAppend { get; set; } = _ => { };

    public ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
    {
        OnAppend(missionEvent);
        trace.Add(missionEvent.GetType().Name);
        return kept.AppendAsync(missionEvent, cancellationToken);
    }
}
