using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Finds lines of text in a picture.</summary>
/// <remarks>Source: "Real-time Scene Text Detection with Differentiable Binarization" (Liao et al., 2020), as PaddleOCR 4 uses it; on a screen text is level, so that boxes are upright.</remarks>
internal sealed class TextDetector(TextReadingOptions options) : IDisposable
{
    private const int Multiple = 32;
    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];
    private static readonly float[] Scale = [.. Deviation.Select(static deviation => 1 / (255 * deviation))];
    private static readonly float[] Shift = [.. Mean.Zip(Deviation, static (mean, deviation) => -mean / deviation)];

    private readonly TextNetwork network = new(Path.Combine(options.ModelFolder, "detect.onnx"), options.Threads);

    public IReadOnlyList<PixelRectangle> Find(CameraFrame frame)
    {
        var factor = Math.Min(1, options.MostSide / (double)Math.Max(frame.Width, frame.Height));
        var (width, height) = (Math.Max(1, (int)(frame.Width * factor)), Math.Max(1, (int)(frame.Height * factor)));
        var (columns, rows) = (RoundUp(width), RoundUp(height));
        var tensor = new float[3 * rows * columns];
        PictureTensor.Fill(frame, new(0, 0, frame.Width, frame.Height), width, height, tensor, columns, Scale, Shift);
        var boxes = network.Run(tensor, rows, columns, (map, shape) => shape is [_, _, var h, var w] && h == rows && w == columns
            ? TextBoxes.Find(map, columns, width, height, options)
            : throw new IOException($"The network that finds text gives [{string.Join(", ", shape)}], which is no map of the picture."));
        return [.. boxes.Select(box => new PixelRectangle(
            (int)(box.Left / factor), (int)(box.Top / factor), Math.Min(frame.Width, (int)Math.Ceiling(box.Right / factor)), Math.Min(frame.Height, (int)Math.Ceiling(box.Bottom / factor))))];
    }

    public void Dispose() => network.Dispose();

    private static int RoundUp(int pixels) => (pixels + Multiple - 1) / Multiple * Multiple;
}
