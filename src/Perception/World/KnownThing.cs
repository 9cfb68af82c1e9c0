using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>A thing that has a name before it is seen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is.</param>
public sealed record KnownThing(string Id, string Name, string Kind)
{
    /// <summary>How a sensor knows it: by what it says of itself, such as <c>AprilTag36h11:3</c>; null when by its look.</summary>
    public string? Identity { get; init; }

    /// <summary>What a sensor calls things that look like it, such as <c>red box</c>; null when only its identity will do.</summary>
    public string? Look { get; init; }

    /// <summary>What is known of it, by name.</summary>
    public EquatableMap<string> Attributes { get; init => field = value ?? []; } = [];

    internal bool IsShownBy(Sighting sighting) => Identity is not null ? Identity == sighting.Identity : Look is not null && Look == sighting.Name;
}
