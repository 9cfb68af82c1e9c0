namespace LamRobot.Sim;

/// <summary>A place above the table.</summary>
internal sealed record SpaceSpec(double X, double Y, double Z)
{
    public Point3 Point => new(X, Y, Z);
}
