using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds objects by their colour, and where they stand when the camera's lens and place are known.</summary>
/// <remarks>Not for concurrent use.</remarks>
public sealed class ColourObjectDetector
{
    private const double WorstMisfit = 0.12;
    private const double GoodMisfit = 0.05;
    private const double MuchBetter = 0.75;
    private readonly ColourObjectOptions options;
    private readonly BlobFinder finder;

    /// <summary>Makes a detector.</summary>
    /// <param name="options">Which objects; throws <see cref="ValidationException"/> when out of range.</param>
    public ColourObjectDetector(ColourObjectOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.options = options;
        finder = new BlobFinder(new ColourTable(options.Colours));
    }

    /// <summary>Finds the objects of a picture, the largest first.</summary>
    /// <param name="frame">The picture, in colour.</param>
    /// <returns>The objects; none in a grey picture.</returns>
    public IReadOnlyList<ColouredObject> Detect(CameraFrame frame)
    {
        if (frame.Format != PixelFormat.Bgr24)
        {
            return [];
        }

        var fit = frame is { Intrinsics: { } intrinsics, Pose: { } pose } ? new BodyFit(new Lens(intrinsics), Motion.Of(pose), options) : null;
        return
        [
            .. finder.Find(frame, options.LeastPixels)
                .OrderByDescending(static blob => blob.Pixels)
                .SelectMany(blob => DescribeAll(blob, frame, fit))
                .Select(static found => found.Seen),
        ];
    }

    /// <summary>One thing, or two that touch in the picture, where two known bodies explain it much better.</summary>
    private IEnumerable<(ColouredObject Seen, double Misfit)> DescribeAll(Blob blob, CameraFrame frame, BodyFit? fit)
    {
        var whole = Describe(blob, frame, fit);
        if (fit is null || options.Bodies.Count == 0 || whole is null or { Misfit: < GoodMisfit } || BlobWaist.Cut(blob, options.LeastPixels) is not var (first, second))
        {
            return whole is { } only ? [only] : [];
        }

        // The smaller one may be half hidden; the larger one must be explained much better without it.
        var (larger, smaller) = first.Pixels > second.Pixels ? (first, second) : (second, first);
        return Describe(larger, frame, fit) is { Seen.Kind: not null } one && Describe(smaller, frame, fit) is { Seen.Kind: not null } other && one.Misfit < MuchBetter * whole.Value.Misfit
            ? [one, other]
            : [whole.Value];
    }

    private (ColouredObject Seen, double Misfit)? Describe(Blob blob, CameraFrame frame, BodyFit? fit)
    {
        var hull = blob.Hull();
        var (area, _) = ConvexOutline.Measure(hull);
        var fullness = Math.Clamp(blob.Pixels / area, 0, 1);
        var isCut = blob.Left == 0 || blob.Top == 0 || blob.Right == frame.Width - 1 || blob.Bottom == frame.Height - 1;
        var seen = new ColouredObject(options.Colours[blob.Colour - 1].Name, ObjectShape.Unknown, hull.ToEquatableList(), Trust(fullness, isCut)) { IsCut = isCut };
        if (fit is null)
        {
            return (seen, 0);
        }

        if (fit.Fit(hull, seen.Colour) is not var (body, kind, misfit))
        {
            return options.Bodies.Count > 0 ? (seen, double.PositiveInfinity) : null;
        }

        return (seen with
        {
            Shape = misfit > WorstMisfit || isCut ? ObjectShape.Unknown : body.Form == BodyForm.Box ? ObjectShape.Box : ObjectShape.Round,
            Place = new Pose(body.X, body.Y, body.Form == BodyForm.Box ? body.Turn : 0, options.PlaneMetres),
            SizeMetres = body.Size,
            Kind = kind?.Name,
            Confidence = kind is { Hollow: true } ? Trust(1, isCut) : seen.Confidence,
        }, misfit);
    }

    /// <summary>A whole object fills its outline but for its edge pixels and some noise.</summary>
    private static double Trust(double fullness, bool isCut) => Math.Clamp((fullness - 0.55) / 0.35, 0.05, 1) * (isCut ? 0.5 : 1);
}
