using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds objects by their colour, and where they stand when the camera's lens and place are known.</summary>
/// <remarks>Not for concurrent use.</remarks>
public sealed class ColourObjectDetector
{
    private const double WorstMisfit = 0.12;
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
                .Select(blob => Describe(blob, frame, fit))
                .OfType<ColouredObject>(),
        ];
    }

    private ColouredObject? Describe(Blob blob, CameraFrame frame, BodyFit? fit)
    {
        var hull = blob.Hull();
        var (area, _) = ConvexOutline.Measure(hull);
        var fullness = Math.Clamp(blob.Pixels / area, 0, 1);
        var isCut = blob.Left == 0 || blob.Top == 0 || blob.Right == frame.Width - 1 || blob.Bottom == frame.Height - 1;
        var seen = new ColouredObject(options.Colours[blob.Colour - 1].Name, ObjectShape.Unknown, hull.ToEquatableList(), Trust(fullness, isCut)) { IsCut = isCut };
        if (fit is null)
        {
            return seen;
        }

        if (fit.Fit(hull, seen.Colour) is not var (body, kind, misfit))
        {
            return options.Bodies.Count > 0 ? seen : null;
        }

        return seen with
        {
            Shape = misfit > WorstMisfit || isCut ? ObjectShape.Unknown : body.Form == BodyForm.Box ? ObjectShape.Box : ObjectShape.Round,
            Place = new Pose(body.X, body.Y, body.Form == BodyForm.Box ? body.Turn : 0, options.PlaneMetres),
            SizeMetres = body.Size,
            Kind = kind?.Name,
            Confidence = kind is { Hollow: true } ? Trust(1, isCut) : seen.Confidence,
        };
    }

    /// <summary>A whole object fills its outline but for its edge pixels and some noise.</summary>
    private static double Trust(double fullness, bool isCut) => Math.Clamp((fullness - 0.55) / 0.35, 0.05, 1) * (isCut ? 0.5 : 1);
}
