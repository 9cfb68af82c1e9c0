using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>The lens that fits views of a board best.</summary>
/// <param name="Intrinsics">The lens.</param>
/// <param name="Error">Root mean square error in pixels.</param>
/// <param name="ViewErrors">The same for each view.</param>
/// <param name="TiltDegrees">The angle between the board's two most different views.</param>
internal sealed record LensFit(CameraIntrinsics Intrinsics, double Error, IReadOnlyList<double> ViewErrors, double TiltDegrees)
{
    public static LensFit Of(IReadOnlyList<BoardView> views, CalibrationBoard board, int width, int height)
    {
        var models = views.Select(view => view.Corners.Select(corner => Place(corner.Id, board)).ToArray()).ToList();
        var pixels = views.Select(static view => view.Corners.Select(static corner => new Point2f((float)corner.At.X, (float)corner.At.Y)).ToArray()).ToList();
        var matrix = new double[3, 3];
        var distortion = new double[5];
        var error = Cv2.CalibrateCamera(models, pixels, new Size(width, height), matrix, distortion, out var turns, out var places, CalibrationFlags.FixK3);
        var intrinsics = new CameraIntrinsics(matrix[0, 0], matrix[1, 1], matrix[0, 2], matrix[1, 2]) { Distortion = distortion.ToEquatableList() };
        var lens = new Lens(intrinsics);
        var motions = turns.Zip(places, static (turn, place) => new Motion(Rotation.About(new(turn.Item0, turn.Item1, turn.Item2)), new(place.Item0, place.Item1, place.Item2))).ToList();
        return new(intrinsics, error, [.. motions.Select((motion, index) => ErrorOf(lens, motion, models[index], views[index]))], Tilt(motions));
    }

    /// <summary>Inner corners are numbered row by row.</summary>
    private static Point3f Place(int id, CalibrationBoard board)
    {
        var across = board.Columns - 1;
        return new((float)(((id % across) + 1) * board.SquareMetres), (float)(((id / across) + 1) * board.SquareMetres), 0);
    }

    private static double ErrorOf(Lens lens, Motion motion, Point3f[] model, BoardView view) => Math.Sqrt(model.Zip(view.Corners, (point, corner) =>
    {
        var shown = lens.Project(motion * new Vector(point.X, point.Y, point.Z));
        return ((shown.X - corner.At.X) * (shown.X - corner.At.X)) + ((shown.Y - corner.At.Y) * (shown.Y - corner.At.Y));
    }).Average());

    private static double Tilt(List<Motion> motions) => motions
        .SelectMany(a => motions.Select(b => Math.Acos(Math.Clamp(a.Rotation.AxisZ.Dot(b.Rotation.AxisZ), -1, 1))))
        .Max() * 180 / Math.PI;
}
