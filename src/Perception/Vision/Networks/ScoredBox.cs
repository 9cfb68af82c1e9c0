using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A box of a picture with its score.</summary>
internal readonly record struct ScoredBox(double Left, double Top, double Right, double Bottom, double Score, int Label)
{
    public double Area => Math.Max(0, Right - Left) * Math.Max(0, Bottom - Top);

    public EquatableList<PixelPoint> Corners() => [new(Left, Top), new(Right, Top), new(Right, Bottom), new(Left, Bottom)];

    /// <summary>The shared area by the area of both.</summary>
    public double Overlap(ScoredBox other)
    {
        var shared = Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
        return shared > 0 ? shared / (Area + other.Area - shared) : 0;
    }
}
