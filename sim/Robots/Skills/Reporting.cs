using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Finds out about people and tells what was found out.</summary>
internal sealed class Reporting(HomeRobot robot, PersonSearch people, Talking talking)
{
    private const double LookSeconds = 1.5;

    public IEnumerable<Beat> LookAtPerson(RobotAction action)
    {
        if (robot.Memory.FoundPerson is null)
        {
            robot.Fail(ResultCode.DeviceRejected, "No person was found yet.");
            yield break;
        }

        yield return Beat.Through(people.GoTo(null));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        var property = action.Text("property")!;
        if (property == "name")
        {
            yield return Beat.Through(people.AskName(person));
        }
        else
        {
            robot.Doing($"looks at {person.EntityId}");
            yield return Beat.Wait(LookSeconds);
        }

        var value = property switch { "name" => person.Name!, "pose" => person.Pose ?? "unknown", _ => person.Gesture ?? "none" };
        robot.Memory.Finding = new(property, value, $"the {property} is {value}.");
        robot.Succeed($"The {property} is {value}.", ("property", property), ("person", person.EntityId));
    }

    public IEnumerable<Beat> Report(RobotAction action)
    {
        if (robot.Memory.Finding is not { } finding)
        {
            robot.Fail(ResultCode.DeviceRejected, "Nothing was found out yet.");
            yield break;
        }

        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = robot.Memory.Find(robot.Memory.FoundPerson!)!;
        yield return Beat.Through(talking.SayTo(person, finding.Sentence));
        if (person.Id == Person.Operator)
        {
            robot.Home.History.Add("reported", finding.Kind, finding.Value);
        }
        else
        {
            robot.Home.History.Add("informed", person.Id, finding.Value);
        }

        robot.Succeed(finding.Sentence, ("person", person.EntityId));
    }
}
