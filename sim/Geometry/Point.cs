namespace LamRobot.Sim;

/// <summary>A point of the floor plan, in metres.</summary>
internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    public double DistanceTo(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    public double HeadingTo(Point other) => Math.Atan2(other.Y - Y, other.X - X);

    /// <summary>The point so far on the way to another, at most there.</summary>
    public Point Towards(Point other, double distance)
    {
        var whole = DistanceTo(other);
        return whole <= distance ? other : this + ((other - this) * (distance / whole));
    }
}
