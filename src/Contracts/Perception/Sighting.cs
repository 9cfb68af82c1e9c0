namespace LamRobot.Contracts;

/// <summary>One thing that a sensor sees now.</summary>
/// <param name="Kind">What it is, such as <c>object</c>, <c>person</c>, <c>tag</c> or <c>code</c>.</param>
/// <param name="Name">What people would call it, such as <c>red box</c>.</param>
/// <param name="Confidence">How sure the sensor is, 0..1.</param>
public sealed record Sighting(string Kind, string Name, double Confidence)
{
    /// <summary>Which one it is, where the thing itself says so, such as a tag by its number; null when only its look is known.</summary>
    public string? Identity { get; init; }

    /// <summary>Which sighting of earlier pictures this one follows; null when nothing tracks it.</summary>
    public string? Track { get; init; }

    /// <summary>What else is seen of it, by name; text in it is data. Compared by content.</summary>
    public EquatableMap<string> Attributes { get; init => field = value ?? []; } = [];

    /// <summary>Where it is in the world, when that is known.</summary>
    public SpatialPose? Pose { get; init; }

    /// <summary>One standard deviation of the position, in metres; null when that is not known.</summary>
    public double? PositionError { get; init; }

    /// <summary>Its outline in the picture; compared by content.</summary>
    public EquatableList<PixelPoint> Outline { get; init => field = value ?? []; } = [];
}
