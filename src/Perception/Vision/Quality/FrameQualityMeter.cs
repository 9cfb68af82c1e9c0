using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Measures whether a picture is dark, glaring, covered or blurred.</summary>
public static class FrameQualityMeter
{
    private const double LeastBrightness = 18;
    private const double MostBrightness = 244;
    private const double LeastContrast = 3;
    private const double MostEdgeWidth = 7;
    private const int SmallWidth = 80;
    private const int SmallHeight = 60;

    /// <summary>Measures a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>What it is worth.</returns>
    public static FrameQuality Measure(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Measure(picture);
    }

    internal static FrameQuality Measure(Picture picture)
    {
        using var small = new Mat();
        Cv2.Resize(picture.Grey, small, new Size(SmallWidth, SmallHeight), 0, 0, InterpolationFlags.Area);
        using var means = new Mat();
        using var deviations = new Mat();
        Cv2.MeanStdDev(small, means, deviations);
        var (brightness, contrast) = (means.At<double>(0), deviations.At<double>(0));
        var width = EdgeWidth(picture.Grey);
        var fault = brightness < LeastBrightness ? FrameFault.Dark
            : brightness > MostBrightness ? FrameFault.Glaring
            : contrast < LeastContrast ? FrameFault.Blocked
            : width > MostEdgeWidth ? FrameFault.Blurred
            : FrameFault.None;
        return new(brightness, contrast, width, fault);
    }

    /// <summary>The height of the strongest edges by their slope: noise and the motif change both alike.</summary>
    private static double EdgeWidth(Mat grey)
    {
        using var smooth = new Mat();
        Cv2.GaussianBlur(grey, smooth, new Size(3, 3), 0.8);
        using var slopeX = new Mat();
        using var slopeY = new Mat();
        Cv2.Sobel(smooth, slopeX, MatType.CV_16S, 1, 0, 1);
        Cv2.Sobel(smooth, slopeY, MatType.CV_16S, 0, 1, 1);
        // With a kernel of one row the result is the difference of the pixels on both sides: twice the slope.
        var slope = Math.Max(Peak(slopeX), Peak(slopeY)) / 2;
        using var lowest = new Mat();
        using var highest = new Mat();
        using var window = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(21, 21));
        using var small = new Mat();
        Cv2.Resize(smooth, small, new Size(0, 0), 0.5, 0.5, InterpolationFlags.Area);
        Cv2.Erode(small, lowest, window);
        Cv2.Dilate(small, highest, window);
        using var range = new Mat();
        Cv2.Subtract(highest, lowest, range);
        Cv2.MinMaxLoc(range, out _, out double height);
        return slope < 0.5 ? 0 : height / slope;
    }

    private static double Peak(Mat slopes)
    {
        Cv2.MinMaxLoc(slopes, out double lowest, out double highest);
        return Math.Max(-lowest, highest);
    }
}
