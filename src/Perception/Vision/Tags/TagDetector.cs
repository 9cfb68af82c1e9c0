using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;
using OpenCvSharp;
using OpenCvSharp.Aruco;

namespace LamRobot.Perception.Vision;

/// <summary>Finds printed tags, and where they are when the camera is calibrated.</summary>
/// <remarks>Not for concurrent use.</remarks>
public sealed class TagDetector : IDisposable
{
    /// <summary>What remains of a corner's error when its edges are clean: pixels are squares, and lenses are not pinholes.</summary>
    private const double LeastNoisePixels = 0.03;

    private readonly TagOptions options;
    private readonly Dictionary dictionary;
    private readonly ArucoDetector detector;

    /// <summary>Makes a detector.</summary>
    /// <param name="options">Which tags; throws <see cref="ValidationException"/> when out of range.</param>
    public TagDetector(TagOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        VisionLibrary.Require();
        this.options = options;
        dictionary = CvAruco.GetPredefinedDictionary(TagDictionaries.Of(options.Family));
        detector = new ArucoDetector(dictionary, Parameters(), new RefineParameters(10, 3, true));
    }

    /// <summary>Finds the tags of a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>The tags; each once, the larger one where a number shows twice.</returns>
    public IReadOnlyList<TagSighting> Detect(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Detect(picture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        detector.Dispose();
        dictionary.Dispose();
    }

    internal IReadOnlyList<TagSighting> Detect(Picture picture)
    {
        var grey = picture.Grey;
        detector.DetectMarkers(grey, out var corners, out var ids, out _);
        if (ids.Length == 0)
        {
            return [];
        }

        using var pixels = new GreyPixels(grey);
        var lens = picture.Frame.Intrinsics is { } intrinsics ? new Lens(intrinsics) : null;
        return
        [
            .. ids.Zip(corners)
                .GroupBy(static tag => tag.First)
                .Select(static same => same.MaxBy(static tag => Cv2.ContourArea(tag.Second)))
                .OrderBy(static tag => tag.First)
                .Select(tag => Sight(tag.First, [.. tag.Second.Select(static corner => new PixelPoint(corner.X, corner.Y))], pixels.Edges, lens)),
        ];
    }

    private TagSighting Sight(int id, PixelPoint[] rough, EdgeRefinement edges, Lens? lens)
    {
        var (corners, noise) = edges.Refine(rough);
        var sighting = new TagSighting(options.Family, id, corners.ToEquatableList());
        return lens is null ? sighting : sighting with { Pose = SquarePose.Solve(lens, options.SizeOf(id), corners, Math.Max(noise, LeastNoisePixels)) };
    }

    /// <summary>Corners are refined afterwards on their edges; two sizes of window find what three find.</summary>
    private static DetectorParameters Parameters() => new()
    {
        CornerRefinementMethod = CornerRefineMethod.None,
        AdaptiveThreshWinSizeMin = 5,
        AdaptiveThreshWinSizeMax = 21,
        AdaptiveThreshWinSizeStep = 16,
    };
}
