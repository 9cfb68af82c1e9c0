namespace LamRobot.Sim;

/// <summary>An open box that stands on the table with its middle at (X, Y), in metres.</summary>
internal sealed record BinSpec(string Name, double X, double Y, double Width, double Depth, double Height)
{
    /// <summary>How thick its walls are, in metres.</summary>
    public const double Wall = 0.006;

    public Box Footprint => Box.Around(new(X, Y), Width, Depth);

    public Box Inside => Footprint.Shrink(Wall);
}
