namespace LamRobot.Sim;

/// <summary>A door between two rooms, in their common wall at (X, Y), in metres.</summary>
internal sealed record DoorSpec(string Name, string Room, string OtherRoom, double X, double Y)
{
    /// <summary>Width of the passage and of what must be free before and behind it, in metres.</summary>
    public const double Width = 0.9;

    /// <summary>Whether it is closed at the start.</summary>
    public bool Closed { get; init; }

    public Point Centre => new(X, Y);

    public bool Joins(string room) => Room == room || OtherRoom == room;

    public string Beyond(string room) => Room == room ? OtherRoom : Room;
}
