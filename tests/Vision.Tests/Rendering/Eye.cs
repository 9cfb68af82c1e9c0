using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A camera that follows lines of sight through its lens: written apart from the code that it tests.</summary>
/// <param name="Intrinsics">The lens.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Right">Where the picture's right is.</param>
/// <param name="Down">Where the picture's lower side is.</param>
public sealed record Eye(CameraIntrinsics Intrinsics, Vector3 Position, Vector3 Right, Vector3 Down)
{
    public const int Width = 640;
    public const int Height = 480;
    private const int Rays = 3;

    public static CameraIntrinsics Straight { get; } = new(600, 600, 319.5, 239.5);

    public Vector3 Forward { get; } = Vector3.Cross(Right, Down);

    /// <summary>The same as the contracts say it.</summary>
    public CameraPose Pose
    {
        get
        {
            var turn = Quaternion.CreateFromRotationMatrix(new Matrix4x4(
                Right.X, Right.Y, Right.Z, 0, Down.X, Down.Y, Down.Z, 0, Forward.X, Forward.Y, Forward.Z, 0, 0, 0, 0, 1));
            return new(Position.X, Position.Y, Position.Z, turn.W, turn.X, turn.Y, turn.Z);
        }
    }

    /// <summary>A camera that looks at a point, its picture's upper side up.</summary>
    public static Eye LookingAt(Vector3 from, Vector3 target, CameraIntrinsics? intrinsics = null)
    {
        var forward = Vector3.Normalize(target - from);
        var up = Math.Abs(forward.Z) > 0.999f ? Vector3.UnitY : Vector3.UnitZ;
        var right = Vector3.Normalize(Vector3.Cross(forward, up));
        return new(intrinsics ?? Straight, from, right, Vector3.Cross(forward, right));
    }

    /// <summary>The same camera, turned about its line of sight.</summary>
    public Eye Rolled(float radians)
    {
        var (sine, cosine) = MathF.SinCos(radians);
        return this with { Right = (cosine * Right) + (sine * Down), Down = (cosine * Down) - (sine * Right) };
    }

    /// <summary>Takes a picture, with noise of one standard deviation in grey levels.</summary>
    public CameraFrame Look(IReadOnlyList<ISolid> things, double noise, int seed, DateTimeOffset timestamp = default)
    {
        var pixels = new byte[Width * Height * 3];
        Parallel.For(0, Height, row => DrawRow(things, pixels.AsSpan(row * Width * 3, Width * 3), row));
        AddNoise(pixels, noise, seed);
        return new CameraFrame(pixels, Width, Height, Width * 3, timestamp) { CameraId = "eye", Intrinsics = Intrinsics, Pose = Pose };
    }

    private void DrawRow(IReadOnlyList<ISolid> things, Span<byte> pixels, int row)
    {
        for (var column = 0; column < Width; column++)
        {
            var light = Vector3.Zero;
            for (var ray = 0; ray < Rays * Rays; ray++)
            {
                light += See(things, column + ((ray % Rays) + 0.5 - (Rays / 2.0)) / Rays, row + ((ray / Rays) + 0.5 - (Rays / 2.0)) / Rays);
            }

            light /= Rays * Rays;
            for (var channel = 0; channel < 3; channel++)
            {
                pixels[(column * 3) + channel] = (byte)Math.Clamp(MathF.Round(light[2 - channel]), 0, 255);
            }
        }
    }

    private Vector3 See(IReadOnlyList<ISolid> things, double x, double y)
    {
        var (u, v) = Straighten((x - Intrinsics.CentreX) / Intrinsics.FocalX, (y - Intrinsics.CentreY) / Intrinsics.FocalY);
        var ray = new Ray(Position, Forward + ((float)u * Right) + ((float)v * Down));
        var nearest = new Hit(float.MaxValue, new Vector3(90));
        foreach (var thing in things)
        {
            if (thing.Meet(ray) is { } hit && hit.Distance < nearest.Distance - 1e-6f)
            {
                nearest = hit;
            }
        }

        return nearest.Colour;
    }

    /// <summary>Undoes the lens's bending (k1, k2) by Newton's method on the radius.</summary>
    private (double U, double V) Straighten(double u, double v)
    {
        if (Intrinsics.Distortion is not [var k1, var k2, ..])
        {
            return (u, v);
        }

        var bent = Math.Sqrt((u * u) + (v * v));
        var radius = bent;
        for (var round = 0; round < 8; round++)
        {
            var squared = radius * radius;
            radius -= ((radius * (1 + (squared * (k1 + (squared * k2))))) - bent) / (1 + (squared * ((3 * k1) + (5 * squared * k2))));
        }

        return bent > 0 ? (u * radius / bent, v * radius / bent) : (u, v);
    }

    private static void AddNoise(byte[] pixels, double noise, int seed)
    {
        var random = new Random(seed);
        for (var index = 0; noise > 0 && index < pixels.Length; index++)
        {
            // Twelve uniform numbers make nearly a normal one; four are enough here and quicker.
            var sum = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2;
            pixels[index] = (byte)Math.Clamp(Math.Round(pixels[index] + (noise * 1.732 * sum)), 0, 255);
        }
    }
}
