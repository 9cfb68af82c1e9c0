using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A coloured thing in a picture.</summary>
/// <param name="Colour">Its colour's name.</param>
/// <param name="Shape">What its outline looks like.</param>
/// <param name="Outline">Its outline without hollows, in pixels.</param>
/// <param name="Confidence">How much it looks like one whole object, 0..1: hollows and the picture's edge make it less.</param>
public sealed record ColouredObject(string Colour, ObjectShape Shape, EquatableList<PixelPoint> Outline, double Confidence)
{
    /// <summary>Where its middle stands on the plane, with its turn about the vertical; null when the camera's lens or place is not known.</summary>
    public Pose? Place { get; init; }

    /// <summary>Its width in metres; null with <see cref="Place"/>.</summary>
    public double? SizeMetres { get; init; }

    /// <summary>Which of the known kinds it is; null when none is known.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether the picture's edge cuts it off.</summary>
    public bool IsCut { get; init; }
}
