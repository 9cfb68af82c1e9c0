using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>What a picture shows.</summary>
/// <param name="View">The things in it, and whether it can be trusted.</param>
/// <param name="Quality">What the picture is worth.</param>
public sealed record Scene(SensorView View, FrameQuality Quality)
{
    /// <summary>Where the camera was; null when that is not known.</summary>
    public CameraPose? CameraPose { get; init; }

    /// <summary>What moved since the picture before; null when that cannot be told.</summary>
    public MotionReading? Motion { get; init; }
}
