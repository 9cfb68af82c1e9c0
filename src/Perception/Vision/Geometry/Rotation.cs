using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A rotation of space: the columns are where the axes go.</summary>
internal readonly record struct Rotation(Vector AxisX, Vector AxisY, Vector AxisZ)
{
    public static Rotation Identity { get; } = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    public static Vector operator *(Rotation rotation, Vector v) => (v.X * rotation.AxisX) + (v.Y * rotation.AxisY) + (v.Z * rotation.AxisZ);

    public static Rotation operator *(Rotation a, Rotation b) => new(a * b.AxisX, a * b.AxisY, a * b.AxisZ);

    public Rotation Inverse() => new(new(AxisX.X, AxisY.X, AxisZ.X), new(AxisX.Y, AxisY.Y, AxisZ.Y), new(AxisX.Z, AxisY.Z, AxisZ.Z));

    /// <summary>The rotation about a vector by its length in radians (Rodrigues).</summary>
    public static Rotation About(Vector turn)
    {
        var angle = turn.Length;
        if (angle < 1e-12)
        {
            return Identity;
        }

        var axis = (1 / angle) * turn;
        var (sine, cosine) = Math.SinCos(angle);
        Vector Turned(Vector v) => (cosine * v) + (sine * axis.Cross(v)) + ((1 - cosine) * axis.Dot(v) * axis);
        return new(Turned(new(1, 0, 0)), Turned(new(0, 1, 0)), Turned(new(0, 0, 1)));
    }

    public static Rotation Of(SpatialPose pose)
    {
        var length = Math.Sqrt((pose.Qx * pose.Qx) + (pose.Qy * pose.Qy) + (pose.Qz * pose.Qz) + (pose.Qw * pose.Qw));
        if (!(length > 0))
        {
            throw new ArgumentException("A pose needs a quaternion that is not zero.", nameof(pose));
        }

        var (x, y, z, w) = (pose.Qx / length, pose.Qy / length, pose.Qz / length, pose.Qw / length);
        return new(
            new(1 - (2 * ((y * y) + (z * z))), 2 * ((x * y) + (z * w)), 2 * ((x * z) - (y * w))),
            new(2 * ((x * y) - (z * w)), 1 - (2 * ((x * x) + (z * z))), 2 * ((y * z) + (x * w))),
            new(2 * ((x * z) + (y * w)), 2 * ((y * z) - (x * w)), 1 - (2 * ((x * x) + (y * y)))));
    }

    /// <summary>The unit quaternion with a scalar part that is not negative.</summary>
    public (double X, double Y, double Z, double W) Quaternion()
    {
        // Of the four ways to divide, the one with the largest divisor loses no digits (Shepperd).
        var (xx, yy, zz) = (AxisX.X, AxisY.Y, AxisZ.Z);
        var (x, y, z, w) = (xx + yy + zz) switch
        {
            var trace when trace > Math.Max(xx, Math.Max(yy, zz)) => (AxisY.Z - AxisZ.Y, AxisZ.X - AxisX.Z, AxisX.Y - AxisY.X, 1 + trace),
            _ when xx >= yy && xx >= zz => (1 + xx - yy - zz, AxisX.Y + AxisY.X, AxisZ.X + AxisX.Z, AxisY.Z - AxisZ.Y),
            _ when yy >= zz => (AxisX.Y + AxisY.X, 1 - xx + yy - zz, AxisY.Z + AxisZ.Y, AxisZ.X - AxisX.Z),
            _ => (AxisZ.X + AxisX.Z, AxisY.Z + AxisZ.Y, 1 - xx - yy + zz, AxisX.Y - AxisY.X),
        };
        var length = (w < 0 ? -1 : 1) * Math.Sqrt((x * x) + (y * y) + (z * z) + (w * w));
        return (x / length, y / length, z / length, w / length);
    }
}
