using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Draws what is seen into a picture.</summary>
public static class AnnotatedPicture
{
    private static readonly Scalar Ink = new(0, 230, 255);
    private static readonly Scalar Shade = new(0, 0, 0);

    /// <summary>Draws the outlines and names of sightings, and a warning where the picture cannot be trusted.</summary>
    /// <param name="frame">The picture; it stays as it is.</param>
    /// <param name="view">What is seen in it.</param>
    /// <param name="format">How the result is written.</param>
    /// <returns>The drawn picture as a file's bytes.</returns>
    public static byte[] Draw(CameraFrame frame, SensorView view, PictureFormat format)
    {
        ArgumentNullException.ThrowIfNull(view);
        using var picture = new Picture(frame);
        using var canvas = picture.Canvas();
        foreach (var sighting in view.Sightings.Where(static sighting => sighting.Outline.Count > 1))
        {
            Point[] outline = [.. sighting.Outline.Select(static point => new Point(Math.Round(point.X), Math.Round(point.Y)))];
            Cv2.Polylines(canvas, [outline], true, Shade, 3, LineTypes.AntiAlias);
            Cv2.Polylines(canvas, [outline], true, Ink, 1, LineTypes.AntiAlias);
            Write(canvas, sighting.Name, new(outline.Min(static point => point.X), Math.Max(14, outline.Min(static point => point.Y) - 6)));
        }

        if (view.Distrust is { } reason)
        {
            Write(canvas, $"not to be trusted: {reason}", new(8, frame.Height - 10));
        }

        return PictureCoding.Encode(canvas, format);
    }

    private static void Write(Mat canvas, string text, Point at)
    {
        Cv2.PutText(canvas, text, at, HersheyFonts.HersheySimplex, 0.5, Shade, 3, LineTypes.AntiAlias);
        Cv2.PutText(canvas, text, at, HersheyFonts.HersheySimplex, 0.5, Ink, 1, LineTypes.AntiAlias);
    }
}
