namespace LamRobot.Sim;

/// <summary>A button on the table at (X, Y) that switches the lamp, in metres.</summary>
internal sealed record ButtonSpec(string Name, double X, double Y, double Radius)
{
    /// <summary>How high it stands, in metres.</summary>
    public const double Height = 0.015;

    public Box Footprint => Box.Around(new(X, Y), 2 * Radius, 2 * Radius);
}
