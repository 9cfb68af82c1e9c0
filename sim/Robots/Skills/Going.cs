namespace LamRobot.Sim;

/// <summary>Goes to places and people, and stays in front of things that were looked for.</summary>
internal sealed class Going(HomeRobot robot, Driving driving, ThingSearch things, PersonSearch people)
{
    public IEnumerable<Beat> GoTo(RobotAction action)
    {
        var target = action.Text("place")!;
        if (robot.Home.Map.RoomOf(target) is not null)
        {
            yield return Beat.Through(driving.To(target));
        }
        else
        {
            yield return Beat.Through(people.GoTo(target));
            yield return Beat.Through(driving.To(robot.Memory.Find(robot.Memory.FoundPerson!)!));
        }

        robot.Succeed($"The robot is at {target}.", ("place", target));
    }

    public IEnumerable<Beat> FindThing(RobotAction action)
    {
        var label = action.Text("object")!;
        yield return Beat.Through(things.Find(WantedThing.Of(robot.Home.Scenario, label)!, action.Text("place")));
        var found = robot.Memory.FoundThing!;
        robot.Home.History.Add("found", found);
        robot.Succeed($"The {found} is here.", ("object", found));
    }
}
