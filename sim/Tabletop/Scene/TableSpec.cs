namespace LamRobot.Sim;

/// <summary>The table: its top is the plane z = 0, its middle the origin; x points right and y away from the person before it.</summary>
internal sealed record TableSpec(double Width, double Depth)
{
    /// <summary>What it is called.</summary>
    public const string Name = "table";

    public Box Top => Box.Around(default, Width, Depth);
}
