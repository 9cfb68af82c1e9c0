using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Refines the pose of known points until they show where they were seen, and says how sure it is.</summary>
internal sealed class PlanarPose(Lens lens, IReadOnlyList<Vector> points, IReadOnlyList<PixelPoint> seen)
{
    private const int Rounds = 12;
    private const double Settled = 1e-9;

    /// <summary>Root mean square distance, in pixels, between where the points were seen and where a pose shows them.</summary>
    public double Error(Motion pose)
    {
        var sum = 0.0;
        for (var index = 0; index < points.Count; index++)
        {
            var at = pose * points[index];
            if (at.Z <= 0)
            {
                return double.PositiveInfinity;
            }

            var shown = lens.ProjectStraight(at);
            sum += Square(shown.X - seen[index].X) + Square(shown.Y - seen[index].Y);
        }

        return Math.Sqrt(sum / points.Count);
    }

    /// <summary>Gauss-Newton from a first guess; a step that makes it worse is not taken.</summary>
    public Motion Refine(Motion pose)
    {
        var error = Error(pose);
        for (var round = 0; round < Rounds && double.IsFinite(error); round++)
        {
            if (Sum(pose).Solve() is not { } step)
            {
                break;
            }

            var next = Moved(pose, step);
            var nextError = Error(next);
            if (!(nextError < error - Settled))
            {
                break;
            }

            (pose, error) = (next, nextError);
        }

        return pose;
    }

    /// <summary>The covariance of a pose whose corners are seen with some noise.</summary>
    public PoseCovariance? Covariance(Motion pose, double noisePixels)
    {
        if (Sum(pose).Inverse() is not { } inverse)
        {
            return null;
        }

        var variance = noisePixels * noisePixels;
        return new PoseCovariance(inverse.Cast<double>().Select(entry => entry * variance).ToEquatableList());
    }

    private NormalEquations Sum(Motion pose)
    {
        var equations = new NormalEquations();
        var (focalX, focalY) = (lens.Intrinsics.FocalX, lens.Intrinsics.FocalY);
        for (var index = 0; index < points.Count; index++)
        {
            var arm = pose.Rotation * points[index];
            var at = arm + pose.Translation;
            var shown = lens.ProjectStraight(at);
            var byX = new Vector(focalX / at.Z, 0, -focalX * at.X / (at.Z * at.Z));
            var byY = new Vector(0, focalY / at.Z, -focalY * at.Y / (at.Z * at.Z));
            // A small turn w moves the point by w x arm, so that its slope is arm x gradient.
            var (turnX, turnY) = (arm.Cross(byX), arm.Cross(byY));
            equations.Add([byX.X, byX.Y, byX.Z, turnX.X, turnX.Y, turnX.Z], seen[index].X - shown.X);
            equations.Add([byY.X, byY.Y, byY.Z, turnY.X, turnY.Y, turnY.Z], seen[index].Y - shown.Y);
        }

        return equations;
    }

    private static Motion Moved(Motion pose, double[] step) =>
        new(Rotation.About(new(step[3], step[4], step[5])) * pose.Rotation, pose.Translation + new Vector(step[0], step[1], step[2]));

    private static double Square(double value) => value * value;
}
