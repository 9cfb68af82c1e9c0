using OpenCvSharp;
using OpenCvSharp.Aruco;

namespace LamRobot.Benchmarks.Vision;

/// <summary>The same work by OpenCV's own functions with their usual settings.</summary>
internal sealed class Reference(PredefinedDictionaryType family, CornerRefineMethod refinement) : IDisposable
{
    private readonly Dictionary dictionary = CvAruco.GetPredefinedDictionary(family);
    private readonly DetectorParameters parameters = new() { CornerRefinementMethod = refinement };
    private ArucoDetector? detector;

    /// <summary>detectMarkers and solvePnP with IPPE_SQUARE.</summary>
    public double[]? Place(CameraFrame frame, int wanted)
    {
        detector ??= new ArucoDetector(dictionary, parameters, new RefineParameters(10, 3, true));
        using var colour = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Pixels.ToArray());
        using var grey = new Mat();
        Cv2.CvtColor(colour, grey, ColorConversionCodes.BGR2GRAY);
        detector.DetectMarkers(grey, out var corners, out var ids, out _);
        var index = Array.IndexOf(ids, wanted);
        if (index < 0)
        {
            return null;
        }

        var lens = frame.Intrinsics!;
        const float Half = (float)(TagShot.Side / 2);
        using var model = Mat.FromArray(new Point3f[] { new(-Half, Half, 0), new(Half, Half, 0), new(Half, -Half, 0), new(-Half, -Half, 0) });
        using var seen = Mat.FromArray(corners[index]);
        using var matrix = Mat.FromArray(new double[,] { { lens.FocalX, 0, lens.CentreX }, { 0, lens.FocalY, lens.CentreY }, { 0, 0, 1 } });
        using var none = new Mat();
        using var turn = new Mat();
        using var place = new Mat();
        Cv2.SolvePnP(model, seen, matrix, none, turn, place, false, SolvePnPMethod.IPPE_SQUARE);
        place.GetArray(out double[] at);
        return at;
    }

    /// <summary>cvtColor to HSV, then inRange and findContours for each of six colours.</summary>
    public static int Colours(CameraFrame frame)
    {
        (int From, int To)[] hues = [(172, 180), (0, 9), (9, 21), (21, 35), (40, 82), (97, 127), (127, 155)];
        using var colour = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Pixels.ToArray());
        using var hsv = new Mat();
        Cv2.CvtColor(colour, hsv, ColorConversionCodes.BGR2HSV);
        var found = 0;
        foreach (var (from, to) in hues)
        {
            using var mask = new Mat();
            Cv2.InRange(hsv, new Scalar(from, 107, 51), new Scalar(to, 255, 255), mask);
            Cv2.FindContours(mask, out Point[][] contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxSimple);
            found += contours.Count(static contour => Cv2.ContourArea(contour) >= 80);
        }

        return found;
    }

    public void Dispose()
    {
        detector?.Dispose();
        dictionary.Dispose();
    }
}
