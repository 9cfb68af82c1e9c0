namespace LamRobot.Sim;

/// <summary>A point of space, in metres; z is up.</summary>
internal readonly record struct Point3(double X, double Y, double Z)
{
    /// <summary>The point of the plan below it.</summary>
    public Point Plan => new(X, Y);

    public static Point3 operator +(Point3 a, Point3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point3 operator -(Point3 a, Point3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point3 operator *(Point3 a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public static Point3 Above(Point plan, double height) => new(plan.X, plan.Y, height);

    public double DistanceTo(Point3 other)
    {
        var difference = other - this;
        return Math.Sqrt((difference.X * difference.X) + (difference.Y * difference.Y) + (difference.Z * difference.Z));
    }

    /// <summary>The point so far on the way to another, at most there.</summary>
    public Point3 Towards(Point3 other, double distance)
    {
        var whole = DistanceTo(other);
        return whole <= distance ? other : this + ((other - this) * (distance / whole));
    }
}
