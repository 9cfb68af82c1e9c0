namespace LamRobot.Sim;

/// <summary>Which person is meant: by name or id, or by how they look; with nothing said, anybody.</summary>
internal sealed record WantedPerson
{
    private static readonly string[] Describing = ["pose", "gesture", "colour", "garment"];

    public string? Name { get; init; }

    public string? Pose { get; init; }

    public string? Gesture { get; init; }

    public string? Colour { get; init; }

    public string? Garment { get; init; }

    public bool IsAnybody => Name is null && !Described;

    private bool Described => Pose is not null || Gesture is not null || Colour is not null || Garment is not null;

    public static WantedPerson Of(RobotAction action) => new()
    {
        Name = action.Text("person"),
        Pose = action.Text(Describing[0]),
        Gesture = action.Text(Describing[1]),
        Colour = action.Text(Describing[2]),
        Garment = action.Text(Describing[3]),
    };

    /// <summary>Whether somebody looks as described.</summary>
    public bool Looks(PersonBelief person) =>
        (Pose is null || person.Pose == Pose)
        && (Gesture is null || person.Gesture == Gesture)
        && (Colour is null || person.Wears?.StartsWith(Colour + " ", StringComparison.Ordinal) == true)
        && (Garment is null || (person.Wears is { } clothes && clothes[(clothes.IndexOf(' ', StringComparison.Ordinal) + 1)..] == Garment));

    /// <summary>Whether somebody whose name is known has the name.</summary>
    public bool IsNamed(PersonBelief person) => Name is null || person.EntityId == Name || person.Id == Name;

    public override string ToString() => Name
        ?? string.Join(' ', new[] { "a", Pose, Gesture, "person", Colour is null && Garment is null ? null : $"in {Colour} {Garment}" }.Where(static word => word is not null)).TrimEnd();
}
