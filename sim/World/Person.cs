namespace LamRobot.Sim;

/// <summary>A person as they truly are: where, how, and where they are going.</summary>
internal sealed class Person(string id, string name, Point position, string room)
{
    /// <summary>The id and the name of the one who speaks to the robot.</summary>
    public const string Operator = "operator";

    private const double MetresPerSecond = 0.65;
    private readonly Queue<Point> route = [];
    private string? destination;

    public string Id => id;

    public string Name => name;

    public string Pose { get; set; } = "standing";

    public string? Gesture { get; set; }

    public string? Wears { get; set; }

    public Point Position { get; private set; } = position;

    public string Room { get; private set; } = room;

    /// <summary>The room or place where they stand or sit; null while they walk.</summary>
    public string? At { get; private set; }

    /// <summary>Where they go when somebody follows them.</summary>
    public string? WalksTo { get; set; }

    /// <summary>Where they go once met.</summary>
    public string? MovesAfterMeeting { get; set; }

    public bool Walking => route.Count > 0;

    /// <summary>Whether they walk with the robot, before or behind it.</summary>
    public bool Accompanies { get; private set; }

    /// <summary>Whether they stand still on their way, for somebody who fell back.</summary>
    public bool Waits { get; set; }

    public void Place(string label, string room, Point where)
    {
        route.Clear();
        (At, Room, Position) = (label, room, where);
    }

    /// <summary>Gets up and goes; they are at the destination once the route is walked.</summary>
    public void Walk(IEnumerable<Point> points, string? towards, bool accompanies = false)
    {
        route.Clear();
        (Accompanies, Waits) = (accompanies, false);
        foreach (var point in points)
        {
            route.Enqueue(point);
        }

        (At, destination, Pose) = (null, towards, "standing");
    }

    /// <summary>Stays where they are.</summary>
    public void Halt()
    {
        route.Clear();
        (destination, Accompanies) = (null, false);
    }

    public void Step(double seconds, HomeMap map)
    {
        var left = Waits ? 0 : MetresPerSecond * seconds;
        while (left > 1e-9 && route.TryPeek(out var next))
        {
            var before = Position;
            Position = before.Towards(next, left);
            left -= before.DistanceTo(Position);
            if (Position == next)
            {
                route.Dequeue();
            }
        }

        Room = map.RoomAt(Position);
        if (route.Count == 0 && destination is not null)
        {
            (At, destination) = (destination, null);
        }
    }
}
