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

    /// <summary>Whether the middle of an outline lies within the black square: then it is the tag's own paper, or a part of its pattern, for nothing stands on a tag that is seen.</summary>
    /// <param name="outline">The outline, in pixels.</param>
    /// <returns>True when it does.</returns>
    internal bool Surrounds(IReadOnlyList<PixelPoint> outline)
    {
        if (outline.Count == 0)
        {
            return false;
        }

        var (x, y) = ((outline.Min(static point => point.X) + outline.Max(static point => point.X)) / 2, (outline.Min(static point => point.Y) + outline.Max(static point => point.Y)) / 2);
        var sides = Corners.Select((corner, i) => Corners[(i + 1) % Corners.Count] is var next ? ((next.X - corner.X) * (y - corner.Y)) - ((next.Y - corner.Y) * (x - corner.X)) : 0).ToList();
        return sides.TrueForAll(static side => side >= 0) || sides.TrueForAll(static side => side <= 0);
    }
}
