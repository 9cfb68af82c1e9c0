using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LamRobot.Contracts;
using OpenCvSharp.Aruco;

namespace LamRobot.Perception.Vision;

/// <summary>Collects pictures of a printed board and finds the camera's lens from them.</summary>
/// <remarks>Source: Zhang 2000, as OpenCV's calibrateCamera has it. Not for concurrent use.</remarks>
public sealed class CameraCalibrator : IDisposable
{
    private const int LeastCorners = 8;
    private const int CoverageCells = 8;
    private readonly CalibrationOptions options;
    private readonly Dictionary dictionary;
    private readonly CharucoBoard board;
    private readonly CharucoDetector detector;
    private readonly List<BoardView> views = [];
    private (int Width, int Height) size;

    /// <summary>Makes a calibrator.</summary>
    /// <param name="options">The board and the limits; throws <see cref="ValidationException"/> when out of range.</param>
    public CameraCalibrator(CalibrationOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        options.Board.Check();
        VisionLibrary.Require();
        this.options = options;
        var square = (float)options.Board.SquareMetres;
        dictionary = CvAruco.GetPredefinedDictionary(PredefinedDictionaryType.Dict4X4_50);
        board = new CharucoBoard(options.Board.Columns, options.Board.Rows, square, square * (float)CalibrationBoard.TagShare, dictionary);
        detector = new CharucoDetector(board);
    }

    /// <summary>How many pictures were taken so far.</summary>
    public int Pictures => views.Count;

    /// <summary>Looks for the board in a picture.</summary>
    /// <param name="frame">The picture; all are of one size.</param>
    /// <returns>Null when it was taken, else why not.</returns>
    public string? Add(CameraFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (views.Count > 0 && size != (frame.Width, frame.Height))
        {
            return string.Create(CultureInfo.InvariantCulture, $"it is {frame.Width} x {frame.Height}, the others are {size.Width} x {size.Height}");
        }

        if (Find(frame) is not { } view)
        {
            return "the board is not seen well enough";
        }

        if (views.Count > 0 && view.MovedSince(views[^1]) < options.LeastMove * frame.Width)
        {
            return "the board has hardly moved since the last picture";
        }

        size = (frame.Width, frame.Height);
        views.Add(view);
        return null;
    }

    /// <summary>Finds the lens from the pictures that were taken.</summary>
    /// <returns>The calibration, or why there is none.</returns>
    public CalibrationOutcome Calibrate()
    {
        if (views.Count < options.LeastPictures)
        {
            return Refused(CalibrationFault.TooFewPictures, $"{views.Count} pictures show the board; {options.LeastPictures} are needed.");
        }

        var coverage = Coverage();
        if (coverage < options.LeastCoverage)
        {
            return Refused(CalibrationFault.TooSmallPart, $"The board was seen in {coverage:0 %} of the picture; hold it into the corners too, until it is {options.LeastCoverage:0 %}.");
        }

        return Judge(LensFit.Of(views, options.Board, size.Width, size.Height));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        detector.Dispose();
        board.Dispose();
        dictionary.Dispose();
    }

    private CalibrationOutcome Judge(LensFit fit)
    {
        var lens = fit.Intrinsics;
        if (!(fit.Error <= options.MostErrorPixels))
        {
            var worst = fit.ViewErrors.Index().MaxBy(static view => view.Item).Index;
            return Refused(CalibrationFault.ErrorTooLarge, $"The reprojection error is {fit.Error:0.00} pixels; at most {options.MostErrorPixels:0.00} are taken. Is the board flat, and {options.Board.Columns} x {options.Board.Rows} squares? The worst is picture {worst + 1} with {fit.ViewErrors[worst]:0.00}.");
        }

        if (fit.TiltDegrees < options.LeastTiltDegrees)
        {
            return Refused(CalibrationFault.TooLittleTilt, $"The board was seen at nearly one angle ({fit.TiltDegrees:0} degrees apart); tilt it by {options.LeastTiltDegrees:0} degrees and more.");
        }

        var isPlausible = lens.FocalX / lens.FocalY is > 0.8 and < 1.25
            && lens.FocalX > size.Width * 0.2 && lens.FocalX < size.Width * 20
            && lens.CentreX > size.Width * 0.2 && lens.CentreX < size.Width * 0.8
            && lens.CentreY > size.Height * 0.2 && lens.CentreY < size.Height * 0.8;
        return isPlausible
            ? new(new CameraCalibration(size.Width, size.Height, lens, fit.Error, views.Count), CalibrationFault.None, string.Create(CultureInfo.InvariantCulture, $"The reprojection error is {fit.Error:0.00} pixels over {views.Count} pictures."))
            : Refused(CalibrationFault.Implausible, $"The lens that was found is none (focal lengths {lens.FocalX:0} and {lens.FocalY:0}, centre {lens.CentreX:0}, {lens.CentreY:0}); take more pictures at more angles.");
    }

    private static CalibrationOutcome Refused(CalibrationFault fault, FormattableString message) => new(null, fault, message.ToString(CultureInfo.InvariantCulture));

    private BoardView? Find(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        detector.DetectBoard(picture.Grey, out var corners, out var ids, out _, out _);
        return ids.Length >= LeastCorners ? new([.. ids.Zip(corners, static (id, at) => (id, new PixelPoint(at.X, at.Y)))]) : null;
    }

    private double Coverage() => views.SelectMany(static view => view.Corners)
        .Select(corner => ((int)(corner.At.X * CoverageCells / size.Width), (int)(corner.At.Y * CoverageCells / size.Height)))
        .Distinct()
        .Count() / (double)(CoverageCells * CoverageCells);
}
