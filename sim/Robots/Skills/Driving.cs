using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Drives to rooms, places, doors and people.</summary>
internal sealed class Driving(HomeRobot robot)
{
    private const double Near = 1.6;
    private const double TalkingDistance = 0.8;
    private const double Moved = 0.5;
    private const int Attempts = 60;

    /// <summary>Whether the robot stands near enough to a person to talk to them.</summary>
    public bool IsNear(PersonBelief person) =>
        person.Position is { } where && person.Room == Room && where.DistanceTo(robot.Home.Body.Position) < Near;

    public string Room => robot.Home.Map.RoomAt(robot.Home.Body.Position);

    /// <summary>Drives to a room or place and looks at it.</summary>
    public IEnumerable<Beat> To(string label)
    {
        if (robot.At != label)
        {
            yield return Beat.Through(To(robot.Home.Map.Stand(label)));
            robot.Arrive(label);
        }
    }

    public IEnumerable<Beat> To(Spot spot)
    {
        robot.Doing($"drives to {spot.Label}");
        robot.Leave();
        var route = Route(spot.Where);
        if (route is null)
        {
            robot.Fail(ResultCode.Unreachable, $"Every way to {spot.Label} is closed: {ClosedDoors()}.");
            yield break;
        }

        var blocked = robot.Home.Chance.Happens(robot.Home.Faults.NavigationBlocked);
        robot.Home.Body.Drive(blocked ? Half(route) : route, spot.Facing is { } facing ? spot.Where.HeadingTo(facing) : null);
        yield return Beat.Next;
        while (!robot.Home.Body.Settled)
        {
            yield return Beat.Next;
        }

        if (blocked)
        {
            robot.Fail(ResultCode.Unreachable, $"The way to {spot.Label} is blocked.");
        }
    }

    /// <summary>Drives to a person who is seen or was seen; the action fails when they are gone.</summary>
    public IEnumerable<Beat> To(PersonBelief person)
    {
        for (var attempt = 0; attempt < Attempts && person.Position is { } where; attempt++)
        {
            if (!IsNear(person))
            {
                yield return Beat.Through(Approach(person, where));
            }

            if (person.Position is { } there && IsNear(person))
            {
                yield return Beat.Through(Face(there));
                robot.Arrive(person.Id);
                yield break;
            }

            if (person.Position == where)
            {
                yield return Beat.Through(LookAround());
            }
        }

        robot.Fail(ResultCode.NotFound, $"{person.EntityId} is no longer there.");
    }

    public IEnumerable<Beat> Face(Point point)
    {
        robot.Home.Body.Turn(robot.Home.Body.Position.HeadingTo(point));
        while (!robot.Home.Body.Settled)
        {
            yield return Beat.Next;
        }
    }

    /// <summary>Turns once around.</summary>
    public IEnumerable<Beat> LookAround()
    {
        robot.Doing($"looks around in the {Room}");
        var start = robot.Home.Body.Heading;
        foreach (var turn in new[] { 2.1, 4.2, 0.0 })
        {
            robot.Home.Body.Turn(Angle.Normalize(start + turn));
            while (!robot.Home.Body.Settled)
            {
                yield return Beat.Next;
            }
        }
    }

    public bool CanReach(string label) => Route(robot.Home.Map.Stand(label).Where) is not null;

    public double DistanceTo(string label) => robot.Home.Map.Distance(robot.Home.Body.Position, robot.Home.Map.Stand(label).Where);

    public IReadOnlyList<Point>? Route(Point to) =>
        robot.Home.Map.Route(robot.Home.Body.Position, to, door => !robot.Home.IsClosed(door.Name));

    /// <summary>Where to stand to talk to somebody, out of the furniture's way.</summary>
    public Spot Beside(string label, Point where)
    {
        var room = robot.Home.Map.RoomAt(where);
        var free = robot.Home.Map.Room(room).Free;
        var edge = free.Nearest(where);
        var stand = edge.DistanceTo(where) >= TalkingDistance - 0.3 ? edge : free.Nearest(where.Towards(free.Centre, TalkingDistance));
        return new(label, room, stand, where);
    }

    private IEnumerable<Beat> Approach(PersonBelief person, Point where)
    {
        foreach (var beat in To(Beside(person.EntityId, where)))
        {
            yield return beat;
            if (person.Position is { } now && now.DistanceTo(where) > Moved)
            {
                yield break;
            }
        }
    }

    private string ClosedDoors() =>
        string.Join(", ", robot.Home.Map.Doors.Where(door => robot.Home.IsClosed(door.Name)).Select(static door => $"the {door.Name} is closed"));

    private List<Point> Half(IReadOnlyList<Point> route)
    {
        var first = robot.Home.Body.Position;
        return route.Count > 1 ? [.. route.Take(route.Count / 2)] : [first.Towards(route[0], first.DistanceTo(route[0]) / 2)];
    }
}
