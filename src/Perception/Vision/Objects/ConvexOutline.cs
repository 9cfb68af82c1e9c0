using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Convex outlines and what can be measured of them.</summary>
internal static class ConvexOutline
{
    /// <summary>The convex hull (Andrew's monotone chain), clockwise in the picture.</summary>
    public static PixelPoint[] Of(List<PixelPoint> points)
    {
        points.Sort(static (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y));
        var hull = new List<PixelPoint>(points.Count);
        for (var pass = 0; pass < 2; pass++)
        {
            var start = hull.Count;
            foreach (var point in points)
            {
                while (hull.Count >= start + 2 && Turn(hull[^2], hull[^1], point) <= 0)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(point);
            }

            hull.RemoveAt(hull.Count - 1);
            points.Reverse();
        }

        return [.. hull];
    }

    /// <summary>Area in pixels and its middle.</summary>
    public static (double Area, PixelPoint Middle) Measure(ReadOnlySpan<PixelPoint> outline)
    {
        var (area, x, y) = (0.0, 0.0, 0.0);
        var origin = outline[0];
        for (var index = 1; index + 1 < outline.Length; index++)
        {
            var part = Turn(origin, outline[index], outline[index + 1]) / 2;
            area += part;
            x += part * (origin.X + outline[index].X + outline[index + 1].X) / 3;
            y += part * (origin.Y + outline[index].Y + outline[index + 1].Y) / 3;
        }

        return area > 0 ? (area, new(x / area, y / area)) : (0, origin);
    }

    /// <summary>How far the outline is from a point inside, in evenly spaced directions.</summary>
    public static void Radii(ReadOnlySpan<PixelPoint> outline, PixelPoint middle, Span<double> radii)
    {
        radii.Clear();
        for (var index = 0; index < outline.Length; index++)
        {
            var (a, b) = (outline[index], outline[(index + 1) % outline.Length]);
            var (ax, ay, bx, by) = (a.X - middle.X, a.Y - middle.Y, b.X - middle.X, b.Y - middle.Y);
            var cross = (ax * by) - (ay * bx);
            var (from, to) = (Math.Atan2(ay, ax), Math.Atan2(by, bx));
            var span = to - from < 0 ? to - from + Math.Tau : to - from;
            var first = (int)Math.Ceiling(from / Math.Tau * radii.Length);
            for (var step = first; span < Math.PI && step * Math.Tau / radii.Length <= from + span; step++)
            {
                var (sine, cosine) = Math.SinCos(step * Math.Tau / radii.Length);
                var slant = (cosine * (by - ay)) - (sine * (bx - ax));
                radii[((step % radii.Length) + radii.Length) % radii.Length] = slant == 0 ? 0 : cross / slant;
            }
        }
    }

    private static double Turn(PixelPoint a, PixelPoint b, PixelPoint c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
