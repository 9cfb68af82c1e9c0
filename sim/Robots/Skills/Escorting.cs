using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Walks with people: follows them, or leads them.</summary>
internal sealed class Escorting(HomeRobot robot, Driving driving, PersonSearch people, Talking talking)
{
    private const double Gap = 1.1;
    private const double Lost = 2.5;
    private const double Arrived = 0.05;
    private const double ReplanSeconds = 0.4;
    private const double SettleSeconds = 1.0;
    private const int LongestWalk = 700;

    public IEnumerable<Beat> Follow(RobotAction action)
    {
        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        var truth = robot.Home.FindPerson(person.Id)!;
        yield return Beat.Through(talking.SayTo(person, "i follow you."));
        var rooms = robot.Home.Map.Rooms;
        robot.Home.SendPerson(truth, truth.WalksTo ?? action.Text("place") ?? rooms[robot.Home.Chance.Below(rooms.Count)].Name, accompanies: true);
        robot.Doing($"follows {person.EntityId}");
        for (var turn = 0; turn < LongestWalk && truth.Walking; turn++)
        {
            yield return Beat.Through(KeepBehind(truth));
        }

        yield return Beat.Wait(SettleSeconds);
        yield return Beat.Through(Join(truth, person));
        if (truth.At is not { } label)
        {
            robot.Fail(ResultCode.DeviceFailed, $"{person.EntityId} did not get anywhere.");
            yield break;
        }

        Note("followed", truth, label);
        person.Done.Add("followed");
        robot.Succeed($"{person.EntityId} stopped at the {label}.", ("person", person.EntityId), ("place", label));
    }

    public IEnumerable<Beat> Guide(RobotAction action)
    {
        var place = action.Text("place")!;
        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        var truth = robot.Home.FindPerson(person.Id)!;
        yield return Beat.Through(talking.SayTo(person, $"please follow me to the {place}."));
        var stand = robot.Home.Map.Stand(place);
        if (driving.Route(stand.Where) is null)
        {
            robot.Fail(ResultCode.Unreachable, $"Every way to the {place} is closed.");
            yield break;
        }

        robot.Doing($"guides {person.EntityId} to the {place}");
        robot.Leave();
        yield return Beat.Through(Lead(truth, stand.Where));
        robot.Home.SendPerson(truth, place, accompanies: true);
        for (var turn = 0; turn < LongestWalk && truth.Walking; turn++)
        {
            yield return Beat.Wait(ReplanSeconds);
        }

        yield return Beat.Through(Join(truth, person));
        Note("guided", truth, place);
        robot.Succeed($"{person.EntityId} is at the {place}.", ("person", person.EntityId), ("place", place));
    }

    /// <summary>Closes the last metres to the person that the robot walked with.</summary>
    private IEnumerable<Beat> Join(Person truth, PersonBelief person)
    {
        yield return Beat.Through(driving.To(driving.Beside(person.EntityId, truth.Position)));
        yield return Beat.Through(driving.To(person));
    }

    /// <summary>One moment of following: towards a point behind the person, who waits when the robot falls back.</summary>
    private IEnumerable<Beat> KeepBehind(Person person)
    {
        var body = robot.Home.Body;
        var distance = body.Position.DistanceTo(person.Position);
        person.Waits = distance > Lost;
        if (distance > Gap && driving.Route(driving.Beside(person.Id, person.Position).Where) is { } route)
        {
            robot.Leave();
            body.Drive(Shortened(route), null);
        }
        else
        {
            body.Drive([], body.Position.HeadingTo(person.Position));
        }

        yield return Beat.Wait(ReplanSeconds);
    }

    /// <summary>Drives the route while the person walks behind; waits for them when they fall back.</summary>
    private IEnumerable<Beat> Lead(Person person, Point target)
    {
        var body = robot.Home.Body;
        while (body.Position.DistanceTo(target) > Arrived)
        {
            var behind = body.Position.DistanceTo(person.Position);
            if (behind > Gap && robot.Home.Map.Route(person.Position, body.Position, static _ => true) is { } way)
            {
                person.Walk(Shortened(way, person.Position), null, accompanies: true);
            }

            body.Drive(behind > Lost || driving.Route(target) is not { } ahead ? [] : ahead, null);
            yield return Beat.Wait(ReplanSeconds);
        }
    }

    private List<Point> Shortened(IReadOnlyList<Point> route) => Shortened(route, robot.Home.Body.Position);

    /// <summary>The way without its last metre, so that the one behind does not bump into the one before.</summary>
    private static List<Point> Shortened(IReadOnlyList<Point> route, Point from)
    {
        var before = route.Count > 1 ? route[^2] : from;
        return [.. route.SkipLast(1), before.Towards(route[^1], Math.Max(0, before.DistanceTo(route[^1]) - Gap))];
    }

    private void Note(string predicate, Person person, string label)
    {
        robot.Home.History.Add(predicate, person.Id, label);
        robot.Home.History.Add(predicate, person.Id, person.Room);
    }
}
