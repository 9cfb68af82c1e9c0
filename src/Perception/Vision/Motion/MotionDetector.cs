using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Follows points from picture to picture (Lucas and Kanade's optical flow) and tells the camera's motion from that of things.</summary>
/// <remarks>One camera each; not for concurrent use. Keeps one small grey picture.</remarks>
public sealed class MotionDetector : IDisposable
{
    private const int MostPoints = 300;
    private const int LeastPoints = 12;
    private const double LeastMotion = 1.5;
    private const double Neighbourhood = 40;
    private const int LeastInRegion = 3;
    private Mat? before;

    /// <summary>Compares a picture with the one before.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>What moved; null for the first picture, after another size, and where too little can be followed.</returns>
    public MotionReading? Observe(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Observe(picture);
    }

    /// <inheritdoc/>
    public void Dispose() => before?.Dispose();

    internal MotionReading? Observe(Picture picture)
    {
        const double Half = 0.5;
        var now = new Mat();
        Cv2.Resize(picture.Grey, now, new Size(0, 0), Half, Half, InterpolationFlags.Area);
        using var last = before;
        before = now;
        return last is not null && last.Size() == now.Size() ? Compare(last, now, 1 / Half) : null;
    }

    private static MotionReading? Compare(Mat last, Mat now, double scale)
    {
        var points = Cv2.GoodFeaturesToTrack(last, MostPoints, 0.01, 6, null!, 3, false, 0.04);
        if (points.Length < LeastPoints)
        {
            return null;
        }

        Point2f[] found = [];
        Cv2.CalcOpticalFlowPyrLK(last, now, points, ref found, out var status, out var errors, new Size(15, 15), 3);
        var flows = points.Zip(found, static (from, to) => (From: from, To: to))
            .Where((_, index) => status[index] == 1 && errors[index] < 20)
            .Select(flow => new PointFlow(flow.From.X * scale, flow.From.Y * scale, (flow.To.X - flow.From.X) * scale, (flow.To.Y - flow.From.Y) * scale))
            .ToList();
        if (flows.Count < LeastPoints)
        {
            return null;
        }

        var (shiftX, shiftY) = (Median(flows.Select(static flow => flow.MovedX)), Median(flows.Select(static flow => flow.MovedY)));
        var moving = flows.Where(flow => flow.Away(shiftX, shiftY) > LeastMotion).ToList();
        return new(shiftX, shiftY, Regions(moving)) { Followed = flows.Count };
    }

    /// <summary>Boxes around moving points that are near each other; a lone point is noise.</summary>
    private static List<EquatableList<PixelPoint>> Regions(List<PointFlow> moving)
    {
        var regions = new List<EquatableList<PixelPoint>>();
        while (moving.Count > 0)
        {
            var group = new List<PointFlow> { moving[0] };
            moving.RemoveAt(0);
            for (var index = 0; index < group.Count; index++)
            {
                var near = moving.Where(other => other.IsNear(group[index], Neighbourhood)).ToList();
                group.AddRange(near);
                moving.RemoveAll(near.Contains);
            }

            if (group.Count >= LeastInRegion)
            {
                regions.Add(new ScoredBox(group.Min(static p => p.ToX), group.Min(static p => p.ToY), group.Max(static p => p.ToX), group.Max(static p => p.ToY), 1, 0).Corners());
            }
        }

        return regions;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
