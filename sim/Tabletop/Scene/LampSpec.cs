namespace LamRobot.Sim;

/// <summary>A lamp on the table at (X, Y), in metres.</summary>
internal sealed record LampSpec(string Name, double X, double Y, double Height)
{
    /// <summary>Radius of its foot and of its globe, in metres.</summary>
    public const double Radius = 0.03;

    public Box Footprint => Box.Around(new(X, Y), 2 * Radius, 2 * Radius);
}
