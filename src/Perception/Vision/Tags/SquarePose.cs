using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Finds where a square of known size is from its four corners.</summary>
internal static class SquarePose
{
    /// <summary>Solves; null when the corners are no picture of a square.</summary>
    /// <param name="lens">The camera's lens.</param>
    /// <param name="sizeMetres">The side.</param>
    /// <param name="corners">Upper left, upper right, lower right, lower left.</param>
    /// <param name="noisePixels">One standard deviation of a corner.</param>
    public static TagPose? Solve(Lens lens, double sizeMetres, IReadOnlyList<PixelPoint> corners, double noisePixels)
    {
        PixelPoint[] straight = [.. corners.Select(lens.Straighten)];
        if (FirstGuess(lens, sizeMetres, straight) is not { } guess)
        {
            return null;
        }

        var solver = new PlanarPose(lens, Corners(sizeMetres), straight);
        var pose = solver.Refine(guess);
        var other = solver.Refine(Mirrored(pose));
        var (error, otherError) = (solver.Error(pose), solver.Error(other));
        if (otherError < error)
        {
            (pose, error, otherError) = (other, otherError, error);
        }

        var noise = Math.Max(noisePixels, error);
        return double.IsFinite(error) && solver.Covariance(pose, noise) is { } covariance
            ? new TagPose(pose.ToPose(), covariance, error) { Distinctness = Math.Max(otherError, noisePixels) / Math.Max(error, noisePixels) }
            : null;
    }

    /// <summary>The corners in the tag's own frame: x right, y up, z out of the paper.</summary>
    public static Vector[] Corners(double sizeMetres)
    {
        var half = sizeMetres / 2;
        return [new(-half, half, 0), new(half, half, 0), new(half, -half, 0), new(-half, -half, 0)];
    }

    /// <summary>Four corners look nearly the same when the square leans the other way about the line of sight.</summary>
    private static Motion Mirrored(Motion pose)
    {
        var sight = pose.Translation.Normalized();
        var normal = pose.Rotation.AxisZ;
        var lean = normal.Cross(sight);
        var angle = 2 * Math.Atan2(lean.Length, -normal.Dot(sight));
        return lean.Length < 1e-6 ? pose : pose with { Rotation = Rotation.About(-angle * lean.Normalized()) * pose.Rotation };
    }

    private static Motion? FirstGuess(Lens lens, double sizeMetres, PixelPoint[] straight)
    {
        Point3f[] model = [.. Corners(sizeMetres).Select(static corner => new Point3f((float)corner.X, (float)corner.Y, 0))];
        Point2f[] seen = [.. straight.Select(static corner => new Point2f((float)corner.X, (float)corner.Y))];
        var pinhole = lens.Intrinsics;
        using var matrix = Mat.FromArray(new double[,] { { pinhole.FocalX, 0, pinhole.CentreX }, { 0, pinhole.FocalY, pinhole.CentreY }, { 0, 0, 1 } });
        using var models = Mat.FromArray(model);
        using var pixels = Mat.FromArray(seen);
        using var none = new Mat();
        using var turn = new Mat();
        using var place = new Mat();
        try
        {
            Cv2.SolvePnP(models, pixels, matrix, none, turn, place, false, SolvePnPMethod.IPPE_SQUARE);
        }
        catch (OpenCVException)
        {
            return null;
        }

        turn.GetArray(out double[] r);
        place.GetArray(out double[] t);
        return r.Length == 3 && t.Length == 3 && t[2] > 0 ? new Motion(Rotation.About(new(r[0], r[1], r[2])), new(t[0], t[1], t[2])) : null;
    }
}
