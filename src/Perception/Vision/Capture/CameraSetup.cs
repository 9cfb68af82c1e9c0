using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>What is known of a camera before it takes a picture; it goes with every frame.</summary>
public sealed record CameraSetup
{
    /// <summary>The camera's id.</summary>
    public string CameraId { get; init; } = "camera";

    /// <summary>How it maps directions to pixels; null when it was not calibrated.</summary>
    public CameraIntrinsics? Intrinsics { get; init; }

    /// <summary>Where it stands in the world; null when that is not known.</summary>
    public CameraPose? Pose { get; init; }

    internal CameraFrame On(CameraFrame frame) => frame with { CameraId = CameraId, Intrinsics = Intrinsics, Pose = Pose };
}
