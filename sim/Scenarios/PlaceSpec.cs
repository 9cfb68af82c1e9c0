namespace LamRobot.Sim;

/// <summary>A piece of furniture or a landmark: a footprint whose centre is (X, Y), in metres.</summary>
internal sealed record PlaceSpec(string Name, string Room, double X, double Y, double Width, double Depth)
{
    /// <summary>Whether things can be put on it.</summary>
    public bool Placeable { get; init; }

    /// <summary>The category of things that usually lies there.</summary>
    public string? Category { get; init; }

    public Point Centre => new(X, Y);

    public Box Footprint => Box.Around(Centre, Width, Depth);
}
