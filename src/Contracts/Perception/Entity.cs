namespace LamRobot.Contracts;

/// <summary>A thing, person or place of the world that an argument can point at.</summary>
/// <param name="Id">The id, unique in an observation.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is, such as <c>object</c>, <c>person</c> or <c>room</c>.</param>
/// <param name="Confidence">How sure perception is that it is there, 0..1.</param>
public sealed record Entity(string Id, string Name, string Kind, double Confidence = 1)
{
    /// <summary>What else is known of it, by name; compared by content.</summary>
    public EquatableMap<string> Attributes { get; init => field = value ?? []; } = [];

    /// <summary>Where it is, when that is known.</summary>
    public Pose? Pose { get; init; }

    /// <summary>How long ago it was last perceived.</summary>
    public TimeSpan Age { get; init; }
}
