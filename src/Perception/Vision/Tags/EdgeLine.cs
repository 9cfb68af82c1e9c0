using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A line through measured points of an edge.</summary>
/// <param name="X">A point of it.</param>
/// <param name="Y">A point of it.</param>
/// <param name="NormalX">Across it.</param>
/// <param name="NormalY">Across it.</param>
/// <param name="CornerNoise">One standard deviation of the line's place at its ends, in pixels.</param>
internal readonly record struct EdgeLine(double X, double Y, double NormalX, double NormalY, double CornerNoise)
{
    private const double OutlierDeviations = 2.5;

    /// <summary>Fits by least squares of the distances, and once more without the points that lie far off.</summary>
    public static EdgeLine Fit(IReadOnlyList<PixelPoint> points)
    {
        var first = FitAll(points);
        var spread = first.Deviation(points);
        var near = points.Where(point => Math.Abs(first.Distance(point)) <= (OutlierDeviations * spread) + 0.05).ToList();
        var line = near.Count >= points.Count / 2 ? FitAll(near) : first;
        // A line through n points is twice as unsure at its ends as a mean of n points.
        return line with { CornerNoise = 2 * line.Deviation(near) / Math.Sqrt(near.Count) };
    }

    public double Distance(PixelPoint point) => ((point.X - X) * NormalX) + ((point.Y - Y) * NormalY);

    public PixelPoint? Intersect(EdgeLine other)
    {
        var determinant = (NormalX * other.NormalY) - (NormalY * other.NormalX);
        if (Math.Abs(determinant) < 0.05)
        {
            return null;
        }

        var (a, b) = ((X * NormalX) + (Y * NormalY), (other.X * other.NormalX) + (other.Y * other.NormalY));
        return new(((a * other.NormalY) - (b * NormalY)) / determinant, ((b * NormalX) - (a * other.NormalX)) / determinant);
    }

    private double Deviation(IReadOnlyList<PixelPoint> points)
    {
        var line = this;
        return Math.Sqrt(points.Sum(point => line.Distance(point) * line.Distance(point)) / points.Count);
    }

    private static EdgeLine FitAll(IReadOnlyList<PixelPoint> points)
    {
        var (meanX, meanY) = (points.Average(static point => point.X), points.Average(static point => point.Y));
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (x, y) = (point.X - meanX, point.Y - meanY);
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
        }

        var along = 0.5 * Math.Atan2(2 * xy, xx - yy);
        return new(meanX, meanY, -Math.Sin(along), Math.Cos(along), 0);
    }
}
