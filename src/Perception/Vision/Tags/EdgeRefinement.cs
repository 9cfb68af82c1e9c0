using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds a square's corners to a fraction of a pixel: fits a line to each edge where brightness changes most, and cuts the lines.</summary>
/// <remarks>Source: AprilTag 3, refine_edges (Krogius, Haggenmiller, Olson 2019).</remarks>
internal sealed class EdgeRefinement(ReadOnlyMemory<byte> grey, int width, int height, int stride)
{
    private const double Margin = 0.12;
    private const double MostReach = 4;
    private const double Step = 0.25;
    private const int LeastSamples = 8;

    /// <summary>Refines four corners that go round in order; those whose edges cannot be fitted stay as they are.</summary>
    public (PixelPoint[] Corners, double Noise) Refine(IReadOnlyList<PixelPoint> corners)
    {
        var lines = new EdgeLine?[4];
        for (var edge = 0; edge < 4; edge++)
        {
            lines[edge] = Fit(corners[edge], corners[(edge + 1) % 4]);
        }

        var refined = new PixelPoint[4];
        for (var corner = 0; corner < 4; corner++)
        {
            var cut = lines[(corner + 3) % 4] is { } before && lines[corner] is { } after ? before.Intersect(after) : null;
            refined[corner] = cut is { } found && Distance(found, corners[corner]) < MostReach * 1.5 ? found : corners[corner];
        }

        var noise = lines.Where(static line => line is not null).Select(static line => line!.Value.CornerNoise).DefaultIfEmpty(1).Max();
        return (refined, noise);
    }

    private EdgeLine? Fit(PixelPoint from, PixelPoint to)
    {
        var length = Distance(from, to);
        var (alongX, alongY) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        // Corners go clockwise in the picture, so that this points out of the square.
        var (outX, outY) = (alongY, -alongX);
        var reach = Math.Clamp(length * 0.08, 2, MostReach);
        var samples = Math.Clamp((int)(length * (1 - (2 * Margin))), LeastSamples, 96);
        var points = new List<PixelPoint>(samples);
        for (var sample = 0; sample < samples; sample++)
        {
            var at = length * (Margin + ((1 - (2 * Margin)) * (sample + 0.5) / samples));
            var (x, y) = (from.X + (at * alongX), from.Y + (at * alongY));
            if (EdgeOffset(x, y, outX, outY, reach) is { } offset)
            {
                points.Add(new(x + (offset * outX), y + (offset * outY)));
            }
        }

        return points.Count < LeastSamples ? null : EdgeLine.Fit(points);
    }

    /// <summary>Where, across an edge, dark becomes bright: the mean place of the change, weighted by its square.</summary>
    private double? EdgeOffset(double x, double y, double outX, double outY, double reach)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var offset = -reach; offset <= reach; offset += Step)
        {
            if (Brightness(x + ((offset + 1) * outX), y + ((offset + 1) * outY)) is not { } outer
                || Brightness(x + ((offset - 1) * outX), y + ((offset - 1) * outY)) is not { } inner)
            {
                return null;
            }

            var change = outer - inner;
            if (change > 0)
            {
                sum += change * change * offset;
                weights += change * change;
            }
        }

        return weights > 0 ? sum / weights : null;
    }

    private double? Brightness(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height)
        {
            return null;
        }

        var (right, below) = (x - left, y - top);
        var bytes = grey.Span.Slice((top * stride) + left);
        var upper = bytes[0] + (right * (bytes[1] - bytes[0]));
        var lower = bytes[stride] + (right * (bytes[stride + 1] - bytes[stride]));
        return upper + (below * (lower - upper));
    }

    private static double Distance(PixelPoint a, PixelPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
