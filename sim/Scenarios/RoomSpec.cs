namespace LamRobot.Sim;

/// <summary>A room: a rectangle whose left bottom corner is (X, Y), in metres.</summary>
internal sealed record RoomSpec(string Name, double X, double Y, double Width, double Depth)
{
    /// <summary>Furniture stands within this distance of the walls; what is left is free to drive in.</summary>
    public const double Margin = 1.0;

    public Box Walls => new(X, Y, X + Width, Y + Depth);

    public Box Free => Walls.Shrink(Margin);
}
