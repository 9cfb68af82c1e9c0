using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Fits a picture into a network's input without stretching it, with grey beside it, and takes boxes back.</summary>
internal sealed class Letterbox(Size picture, Size input)
{
    private const byte Grey = 114;
    private readonly double scale = Math.Min((double)input.Width / picture.Width, (double)input.Height / picture.Height);

    private int Left => (input.Width - (int)Math.Round(picture.Width * scale)) / 2;

    private int Top => (input.Height - (int)Math.Round(picture.Height * scale)) / 2;

    /// <summary>Red, green and blue, 0..1; shape [1, 3, height, width].</summary>
    public float[] Fill(Mat bgr)
    {
        using var boxed = new Mat(input, MatType.CV_8UC3, Scalar.All(Grey));
        using var inner = new Mat(boxed, new Rect(Left, Top, (int)Math.Round(picture.Width * scale), (int)Math.Round(picture.Height * scale)));
        Cv2.Resize(bgr, inner, inner.Size(), 0, 0, InterpolationFlags.Linear);
        boxed.GetArray(out Vec3b[] pixels);
        var values = new float[3 * pixels.Length];
        for (var index = 0; index < pixels.Length; index++)
        {
            values[index] = pixels[index].Item2 / 255f;
            values[pixels.Length + index] = pixels[index].Item1 / 255f;
            values[(2 * pixels.Length) + index] = pixels[index].Item0 / 255f;
        }

        return values;
    }

    public ScoredBox Back(ScoredBox box)
    {
        double X(double x) => Math.Clamp((x - Left) / scale, 0, picture.Width);
        double Y(double y) => Math.Clamp((y - Top) / scale, 0, picture.Height);
        return box with { Left = X(box.Left), Top = Y(box.Top), Right = X(box.Right), Bottom = Y(box.Bottom) };
    }
}
