using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Takes things, puts them down and gives them to people.</summary>
internal sealed class Handling(HomeRobot robot, Driving driving, ThingSearch things, PersonSearch people)
{
    private const double ReachSeconds = 2.5;
    private const double GraspSeconds = 1.5;
    private const double BreakingChance = 0.1;

    public IEnumerable<Beat> PickUp(RobotAction action)
    {
        if (robot.Home.Held is { } held)
        {
            robot.Fail(ResultCode.DeviceRejected, $"The gripper already holds the {held.Name}.");
            yield break;
        }

        var label = action.Text("object") ?? robot.Memory.FoundThing;
        if (label is null || WantedThing.Of(robot.Home.Scenario, label) is not { } wanted)
        {
            robot.Fail(ResultCode.DeviceRejected, label is null ? "No thing was found yet: say which to take." : $"There is no thing {label}.");
            yield break;
        }

        if (Narrowed(wanted) is { } found)
        {
            wanted = found;
        }

        yield return Beat.Through(things.Find(wanted, action.Text("place")));
        yield return Beat.Through(Grasp(robot.Home.FindThing(robot.Memory.FoundThing!)));
    }

    public IEnumerable<Beat> PutDown(RobotAction action)
    {
        var place = action.Text("place")!;
        if (robot.Home.Held is not { } held)
        {
            robot.Fail(ResultCode.DeviceRejected, "The gripper is empty.");
            yield break;
        }

        if (robot.Home.Map.Place(place) is not { Placeable: true })
        {
            robot.Fail(ResultCode.DeviceRejected, $"Nothing can be put on the {place}.");
            yield break;
        }

        yield return Beat.Through(things.LookAt(place));
        robot.Doing($"puts the {held.Name} on the {place}");
        yield return Beat.Wait(ReachSeconds);
        held.Put(place);
        yield return Beat.Next;
        robot.Succeed($"The {held.Name} is on the {place}.", ("object", held.Name), ("place", place));
    }

    public IEnumerable<Beat> HandOver(RobotAction action)
    {
        if (robot.Home.Held is not { } held)
        {
            robot.Fail(ResultCode.DeviceRejected, "The gripper is empty.");
            yield break;
        }

        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        yield return Beat.Through(driving.To(person));
        robot.Doing($"hands the {held.Name} to {person.EntityId}");
        robot.Say(person.Id, $"here is the {held.Name}.");
        yield return Beat.Wait(ReachSeconds);
        held.Give(person.Id);
        yield return Beat.Next;
        robot.Succeed($"{person.EntityId} has the {held.Name}.", ("object", held.Name), ("person", person.EntityId));
    }

    /// <summary>A category means the thing of it that was just found, where there is one.</summary>
    private WantedThing? Narrowed(WantedThing wanted) =>
        !wanted.Exact && robot.Memory.FoundThing is { } name && wanted.Fits(robot.Home.FindThing(name)) && robot.At is { } at && robot.Memory.Things.GetValueOrDefault(name)?.On == at
            ? new(name, wanted.Category, Exact: true)
            : null;

    private IEnumerable<Beat> Grasp(Thing thing)
    {
        robot.Doing($"grasps the {thing.Name}");
        yield return Beat.Wait(ReachSeconds);
        if (robot.Home.Chance.Happens(robot.Home.Faults.GraspSlip))
        {
            thing.Broken |= thing.Spec.Fragile && robot.Home.Chance.Happens(BreakingChance);
            robot.Fail(ResultCode.GraspFailed, $"The {thing.Name} slipped{(thing.Broken ? " and broke" : "")}.");
            yield break;
        }

        thing.Give(Thing.Gripper);
        yield return Beat.Wait(GraspSeconds);
        robot.Succeed($"The gripper holds the {thing.Name}.", ("object", thing.Name));
    }
}
