namespace LamRobot.Perception.Vision;

/// <summary>How far a point of a picture moved, in pixels.</summary>
internal readonly record struct PointFlow(double X, double Y, double MovedX, double MovedY)
{
    public double ToX => X + MovedX;

    public double ToY => Y + MovedY;

    public double Away(double shiftX, double shiftY) => Math.Sqrt(((MovedX - shiftX) * (MovedX - shiftX)) + ((MovedY - shiftY) * (MovedY - shiftY)));

    public bool IsNear(PointFlow other, double distance) => Math.Abs(ToX - other.ToX) <= distance && Math.Abs(ToY - other.ToY) <= distance;
}
