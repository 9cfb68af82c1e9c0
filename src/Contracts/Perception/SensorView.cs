namespace LamRobot.Contracts;

/// <summary>All that one look of one sensor gave, and what the look was worth.</summary>
/// <param name="Source">Which sensor looked.</param>
/// <param name="Timestamp">When it looked.</param>
public sealed record SensorView(string Source, DateTimeOffset Timestamp)
{
    /// <summary>The things that it sees; compared by content.</summary>
    public EquatableList<Sighting> Sightings { get; init => field = value ?? []; } = [];

    /// <summary>Why this look shows nothing, such as a dark or a covered camera; null when it can be trusted.</summary>
    public string? Distrust { get; init; }

    /// <summary>Which places it could see; null when that is not known, and then a thing that is not in the view proves nothing.</summary>
    public IVisibility? Visibility { get; init; }
}
