namespace LamRobot.Sim;

/// <summary>A place on the table.</summary>
internal sealed record PlanSpec(double X, double Y)
{
    public Point Point => new(X, Y);
}
