using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Where a tag is, as the camera sees it.</summary>
/// <param name="Pose">The tag in the camera's frame: x to its right, y up, z out of the paper.</param>
/// <param name="Covariance">How sure that is.</param>
/// <param name="ReprojectionError">How far the corners are from where this pose would show them, in pixels (root mean square).</param>
public sealed record TagPose(SpatialPose Pose, PoseCovariance Covariance, double ReprojectionError)
{
    /// <summary>How much worse the other pose fits that shows nearly the same four corners: 1 means that the two cannot be told apart.</summary>
    public double Distinctness { get; init; }
}
