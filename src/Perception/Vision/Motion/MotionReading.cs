using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>What moved between two pictures.</summary>
/// <param name="ShiftX">How far the whole picture moved to the right, in pixels: the camera's own motion.</param>
/// <param name="ShiftY">How far the whole picture moved down, in pixels.</param>
/// <param name="Regions">What moved otherwise: the corners of a box around each, in pixels.</param>
public sealed record MotionReading(double ShiftX, double ShiftY, IReadOnlyList<EquatableList<PixelPoint>> Regions)
{
    /// <summary>How many points could be followed; with fewer than a dozen nothing can be said.</summary>
    public int Followed { get; init; }
}
