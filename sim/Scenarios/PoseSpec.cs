namespace LamRobot.Sim;

/// <summary>Where somebody stands at the start, in metres and radians.</summary>
internal sealed record PoseSpec(double X, double Y)
{
    public double HeadingRadians { get; init; }

    public Point Point => new(X, Y);
}
