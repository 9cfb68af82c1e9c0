using System.Numerics;

namespace LamRobot.Sim;

/// <summary>Fills convex faces into a picture with a depth for each sample; four samples make a pixel.</summary>
internal sealed class Raster
{
    /// <summary>Samples along the side of a pixel.</summary>
    public const int Samples = 2;

    private const uint Shaded = 0x0100_0000;
    private const float Nearest = 0.05f;
    private readonly float focal;
    private readonly float centreX;
    private readonly float centreY;
    private readonly uint[] colours;
    private readonly float[] nearness;

    public Raster(CameraSpec spec)
    {
        (Width, Height) = (spec.Width * Samples, spec.Height * Samples);
        focal = (float)spec.FocalPixels * Samples;
        (centreX, centreY) = ((Width - 1) / 2f, (Height - 1) / 2f);
        colours = new uint[Width * Height];
        nearness = new float[Width * Height];
    }

    /// <summary>Samples in a row.</summary>
    public int Width { get; }

    /// <summary>Rows of samples.</summary>
    public int Height { get; }

    /// <summary>The samples, row by row: blue lowest.</summary>
    public ReadOnlySpan<uint> Colours => colours;

    public void Clear(Colour background)
    {
        Array.Fill(colours, background.Packed);
        Array.Clear(nearness);
    }

    /// <summary>Fills a face where nothing nearer was filled before.</summary>
    /// <param name="corners">Its corners as the camera sees them, in turn.</param>
    /// <param name="colour">Its colour.</param>
    public void Fill(ReadOnlySpan<Vector3> corners, Colour colour) => Scan(corners, colour.Packed, shade: false);

    /// <summary>Darkens what a face lies on, once.</summary>
    /// <param name="corners">The shadow's corners as the camera sees them, in turn.</param>
    public void Shade(ReadOnlySpan<Vector3> corners) => Scan(corners, 0, shade: true);

    private void Scan(ReadOnlySpan<Vector3> corners, uint colour, bool shade)
    {
        Span<Vector2> points = stackalloc Vector2[corners.Length];
        var (top, bottom) = (float.MaxValue, float.MinValue);
        for (var i = 0; i < corners.Length; i++)
        {
            if (corners[i].Z < Nearest)
            {
                return;
            }

            points[i] = new((focal * corners[i].X / corners[i].Z) + centreX, (focal * corners[i].Y / corners[i].Z) + centreY);
            (top, bottom) = (Math.Min(top, points[i].Y), Math.Max(bottom, points[i].Y));
        }

        // One over depth is linear over the picture: it comes from the face's plane.
        var normal = Vector3.Cross(corners[1] - corners[0], corners[2] - corners[0]);
        var distance = Vector3.Dot(normal, corners[0]);
        if (Math.Abs(distance) < 1e-12f)
        {
            return;
        }

        var slope = normal / distance;
        var across = slope.X / focal;
        for (var row = Math.Max(0, (int)MathF.Ceiling(top)); row <= Math.Min(Height - 1, (int)MathF.Floor(bottom)); row++)
        {
            if (Cross(points, row, out var left, out var right))
            {
                var near = slope.Z + (slope.Y * (row - centreY) / focal) + (across * (left - centreX));
                FillRow((row * Width) + left, right - left + 1, near, across, colour, shade);
            }
        }
    }

    /// <summary>The samples of a row that lie in a convex outline.</summary>
    private bool Cross(ReadOnlySpan<Vector2> points, int row, out int left, out int right)
    {
        var (from, to) = (float.MaxValue, float.MinValue);
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[i + 1 == points.Length ? 0 : i + 1]);
            if (a.Y <= row != b.Y <= row)
            {
                var x = a.X + ((row - a.Y) / (b.Y - a.Y) * (b.X - a.X));
                (from, to) = (Math.Min(from, x), Math.Max(to, x));
            }
        }

        left = Math.Max(0, (int)MathF.Ceiling(Math.Min(from, Width)));
        right = Math.Min(Width - 1, (int)MathF.Ceiling(Math.Max(to, -1)) - 1);
        return left <= right;
    }

    private void FillRow(int start, int count, float near, float across, uint colour, bool shade)
    {
        var depths = nearness.AsSpan(start, count);
        var row = colours.AsSpan(start, count);
        for (var i = 0; i < depths.Length; i++, near += across)
        {
            if (near <= depths[i])
            {
                continue;
            }

            if (!shade)
            {
                (depths[i], row[i]) = (near, colour);
            }
            else if (depths[i] > 0 && (row[i] & Shaded) == 0)
            {
                row[i] = Darker(row[i]) | Shaded;
            }
        }
    }

    // Three quarters of each part: a half and a quarter.
    private static uint Darker(uint colour) => ((colour >> 1) & 0x7F7F7F) + ((colour >> 2) & 0x3F3F3F);
}
