using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Tells which places of the plane a picture shows bare: where the plane's own colour is seen, nothing stands and nothing is in the way.</summary>
internal sealed class SurfaceView : IVisibility
{
    private const int CellPixels = 8;
    private const int Tolerance = 28;
    private readonly bool[,] bare;
    private readonly Lens lens;
    private readonly Motion worldToCamera;
    private readonly double planeMetres;
    private readonly int width;
    private readonly int height;

    private SurfaceView(bool[,] bare, CameraFrame frame, double planeMetres)
    {
        this.bare = bare;
        lens = new Lens(frame.Intrinsics!);
        worldToCamera = Motion.Of(frame.Pose!).Inverse();
        this.planeMetres = planeMetres;
        (width, height) = (frame.Width, frame.Height);
    }

    /// <summary>Looks at a picture; null when the camera's lens or place is not known.</summary>
    public static SurfaceView? Of(Picture picture, double planeMetres)
    {
        var frame = picture.Frame;
        if (frame is not { Intrinsics: not null, Pose: not null } || frame.Width < CellPixels || frame.Height < CellPixels)
        {
            return null;
        }

        using var colour = picture.Frame.Format == PixelFormat.Gray8 ? picture.Canvas() : null;
        using var small = new Mat();
        Cv2.Resize(colour ?? picture.Pixels, small, new Size(frame.Width / CellPixels, frame.Height / CellPixels), 0, 0, InterpolationFlags.Area);
        return new(Bare(small), frame, planeMetres);
    }

    /// <inheritdoc/>
    public PlaceSight At(double x, double y, double z)
    {
        var at = worldToCamera * new Vector(x, y, Math.Max(z, planeMetres));
        if (at.Z <= 0)
        {
            return PlaceSight.NotSeen;
        }

        var pixel = lens.Project(at);
        if (!(pixel.X >= 0 && pixel.Y >= 0 && pixel.X < width && pixel.Y < height))
        {
            return PlaceSight.NotSeen;
        }

        var (row, column) = (Math.Min((int)(pixel.Y / CellPixels), bare.GetLength(0) - 1), Math.Min((int)(pixel.X / CellPixels), bare.GetLength(1) - 1));
        return bare[row, column] ? PlaceSight.Empty : PlaceSight.Covered;
    }

    /// <summary>The plane's colour is the one that most cells have, give or take its light.</summary>
    private static bool[,] Bare(Mat small)
    {
        var (rows, columns) = (small.Rows, small.Cols);
        var bare = new bool[rows, columns];
        var cells = new Vec3b[rows, columns];
        var counts = new Dictionary<(int, int, int), int>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = cells[row, column] = small.At<Vec3b>(row, column);
                var key = (cell.Item0 / 16, cell.Item1 / 16, cell.Item2 / 16);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var (blue, green, red) = counts.MaxBy(static pair => pair.Value).Key;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = cells[row, column];
                bare[row, column] = Near(cell.Item0, blue) && Near(cell.Item1, green) && Near(cell.Item2, red);
            }
        }

        return bare;
    }

    private static bool Near(byte level, int bin) => Math.Abs(level - ((bin * 16) + 8)) <= Tolerance;
}
