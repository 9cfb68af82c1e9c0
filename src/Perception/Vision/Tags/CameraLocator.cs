using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds where the camera is from tags whose places are known.</summary>
/// <param name="placed">The tags; each lies face up.</param>
public sealed class CameraLocator(IReadOnlyList<PlacedTag> placed)
{
    private const double CornerNoisePixels = 0.1;
    private const double MostErrorPixels = 3;

    /// <summary>Locates the camera.</summary>
    /// <param name="tags">The tags that are seen.</param>
    /// <param name="intrinsics">The camera's lens.</param>
    /// <returns>Where it is; null when no placed tag is seen, or those that are seen contradict each other.</returns>
    public CameraPose? Locate(IReadOnlyList<TagSighting> tags, CameraIntrinsics intrinsics)
    {
        ArgumentNullException.ThrowIfNull(intrinsics);
        var lens = new Lens(intrinsics);
        var known = tags.Join(placed, static tag => tag.Id, static place => place.Id, static (tag, place) => (Tag: tag, Place: place)).ToList();
        Vector[] corners = [.. known.SelectMany(static pair => Corners(pair.Place))];
        PixelPoint[] seen = [.. known.SelectMany(static pair => pair.Tag.Corners).Select(lens.Straighten)];
        var solver = new PlanarPose(lens, corners, seen);
        var best = known.Select(pair => FirstGuess(lens, pair.Tag, pair.Place)).OfType<Motion>()
            .Select(solver.Refine)
            .Select(pose => (Pose: pose, Error: solver.Error(pose)))
            .Where(static found => found.Error <= MostErrorPixels)
            .OrderBy(static found => found.Error)
            .Cast<(Motion Pose, double Error)?>()
            .FirstOrDefault();
        return best?.Pose.Inverse().ToCameraPose();
    }

    /// <summary>From the world to the camera, by one tag.</summary>
    private static Motion? FirstGuess(Lens lens, TagSighting tag, PlacedTag place) =>
        SquarePose.Solve(lens, place.SideMetres, tag.Corners, CornerNoisePixels) is { } solved ? Motion.Of(solved.Pose) * Frame(place).Inverse() : null;

    private static Motion Frame(PlacedTag place) => new(Rotation.About(new(0, 0, place.HeadingRadians)), new(place.XMetres, place.YMetres, place.ZMetres));

    private static IEnumerable<Vector> Corners(PlacedTag place) => SquarePose.Corners(place.SideMetres).Select(corner => Frame(place) * corner);
}
