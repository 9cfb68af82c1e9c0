namespace LamRobot.Sim;

/// <summary>Finds people and gets acquainted with them.</summary>
internal sealed class Meeting(HomeRobot robot, PersonSearch people, Talking talking)
{
    public IEnumerable<Beat> Find(RobotAction action)
    {
        yield return Beat.Through(people.Find(WantedPerson.Of(action), action.Text("place")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        robot.Home.History.Add("found", person.Id);
        robot.Succeed($"{person.EntityId} is here.", ("person", person.EntityId));
    }

    public IEnumerable<Beat> Meet(RobotAction action)
    {
        yield return Beat.Through(people.Find(WantedPerson.Of(action), action.Text("place")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        if (person.Name is null)
        {
            yield return Beat.Through(people.AskName(person));
        }

        yield return Beat.Through(talking.SayTo(person, "pleased to meet you."));
        robot.Home.History.Add("met", person.Id);
        person.Done.Add("met");
        robot.Memory.FoundByMeeting = true;
        if (robot.Home.FindPerson(person.Id) is { MovesAfterMeeting: { } label } truth)
        {
            robot.Home.SendPerson(truth, label);
        }

        robot.Succeed($"{person.EntityId} was met.", ("person", person.EntityId));
    }
}
