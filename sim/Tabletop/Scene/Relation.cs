namespace LamRobot.Sim;

/// <summary>On which side of another thing a thing lies, as the person before the table sees it.</summary>
/// <param name="Name">The relation, such as <c>left_of</c>.</param>
/// <param name="Side">How an action names it, such as <c>left</c>.</param>
/// <param name="Way">The direction from the other thing.</param>
internal sealed record Relation(string Name, string Side, Point Way)
{
    /// <summary>What counts as beside, in metres from edge to edge.</summary>
    public const double Farthest = 0.2;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("left_of", "left", new(-1, 0)), new("right_of", "right", new(1, 0)), new("in_front_of", "front", new(0, -1)), new("behind", "behind", new(0, 1)),
    ];

    public static Relation? OfSide(string? side) => All.FirstOrDefault(relation => relation.Side == side);

    public static Relation? Named(string name) => All.FirstOrDefault(relation => relation.Name == name);

    /// <summary>Whether something lies on this side of another, more so than on any other side.</summary>
    public bool Holds(Point at, Point other)
    {
        var (along, across) = Parts(at - other);
        return along > Math.Abs(across);
    }

    private (double Along, double Across) Parts(Point way) => ((way.X * Way.X) + (way.Y * Way.Y), (way.X * Way.Y) - (way.Y * Way.X));
}
