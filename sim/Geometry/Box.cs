namespace LamRobot.Sim;

/// <summary>A rectangle of the floor plan with sides along the axes, in metres.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public Point Centre => new((Left + Right) / 2, (Bottom + Top) / 2);

    public static Box Around(Point centre, double width, double depth) =>
        new(centre.X - (width / 2), centre.Y - (depth / 2), centre.X + (width / 2), centre.Y + (depth / 2));

    public bool Contains(Point point) => point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top;

    public Point Nearest(Point point) => new(Math.Clamp(point.X, Left, Right), Math.Clamp(point.Y, Bottom, Top));

    public double DistanceTo(Point point) => Nearest(point).DistanceTo(point);

    public Box Shrink(double margin) => new(Left + margin, Bottom + margin, Right - margin, Top - margin);

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;
}
