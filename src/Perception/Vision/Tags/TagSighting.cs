using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A tag in a picture.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Id">Its number.</param>
/// <param name="Corners">Upper left, upper right, lower right and lower left corner of the tag's black square, in pixels.</param>
public sealed record TagSighting(TagFamily Family, int Id, EquatableList<PixelPoint> Corners)
{
    /// <summary>Where it is; null when the camera was not calibrated.</summary>
    public TagPose? Pose { get; init; }
}
