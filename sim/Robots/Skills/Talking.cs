using System.Globalization;

namespace LamRobot.Sim;

/// <summary>Speaks: greets, tells, answers, asks.</summary>
internal sealed class Talking(HomeRobot robot, Driving driving, PersonSearch people)
{
    private const double SayingSeconds = 2.0;
    private const double ListeningSeconds = 3.0;
    private const double Earshot = 2.5;

    public IEnumerable<Beat> Greet(RobotAction action)
    {
        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = Found();
        yield return Beat.Through(SayTo(person, "hello, nice to see you!"));
        Greeted(person);
    }

    public IEnumerable<Beat> Introduce(RobotAction action)
    {
        yield return Beat.Through(people.GoTo(action.Text("person")));
        var person = Found();
        yield return Beat.Through(SayTo(person, Topic("something about yourself").Text));
        robot.Home.History.Add("told", person.Id, "self");
        Greeted(person);
    }

    /// <summary>Says what it knows to the person found last when they are near, else to the one who speaks.</summary>
    public IEnumerable<Beat> Tell(RobotAction action)
    {
        if (robot.Memory.FoundPerson is not { } found || !driving.IsNear(robot.Memory.Find(found)!))
        {
            yield return Beat.Through(people.GoTo(Person.Operator));
        }

        var person = Found();
        var (topic, text) = Topic(action.Text("topic")!);
        yield return Beat.Through(SayTo(person, text));
        robot.Home.History.Add("told", person.Id, topic);
        robot.Succeed(text, ("topic", action.Text("topic")!), ("person", person.EntityId));
    }

    public IEnumerable<Beat> Say(RobotAction action)
    {
        var text = action.Text("text")!;
        robot.Doing("speaks");
        robot.Say(Listener(), text);
        yield return Beat.Wait(SayingSeconds);
        robot.Succeed(text, ("text", text));
    }

    public IEnumerable<Beat> Answer()
    {
        yield return Beat.Through(people.GoTo(null));
        var person = Found();
        robot.Doing("listens");
        yield return Beat.Wait(ListeningSeconds);
        yield return Beat.Through(SayTo(person, "the answer is forty two."));
        robot.Home.History.Add("answered", person.Id);
        person.Done.Add("answered");
        robot.Succeed($"{person.EntityId} has an answer.", ("person", person.EntityId));
    }

    public IEnumerable<Beat> SayTo(PersonBelief person, string text)
    {
        robot.Doing($"speaks to {person.EntityId}");
        if (person.Position is { } where)
        {
            yield return Beat.Through(driving.Face(where));
        }

        robot.Say(person.Id, text);
        yield return Beat.Wait(SayingSeconds);
    }

    private PersonBelief Found() => robot.Memory.Find(robot.Memory.FoundPerson!)!;

    private void Greeted(PersonBelief person)
    {
        robot.Home.History.Add("greeted", person.Id);
        person.Done.Add("greeted");
        robot.Succeed($"{person.EntityId} was greeted.", ("person", person.EntityId));
    }

    private string Listener()
    {
        var near = robot.Memory.People.Where(person => driving.IsNear(person) && person.Position!.Value.DistanceTo(robot.Home.Body.Position) < Earshot).ToList();
        return near.Find(person => person.Id == robot.Memory.FoundPerson)?.Id ?? near.FirstOrDefault()?.Id ?? "nobody";
    }

    private (string Topic, string Text) Topic(string choice)
    {
        var (now, team) = (robot.Home.Start + robot.Now, robot.Home.Scenario.Team);
        string Written(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant();
        return choice switch
        {
            "time" => ("time", $"it is {Written(now, "HH:mm")}."),
            "what day is today" => ("day", $"today is {Written(now, "dddd, MMMM d")}."),
            "what day is tomorrow" => ("tomorrow", $"tomorrow is {Written(now.AddDays(1), "dddd, MMMM d")}."),
            "day of the week" => ("weekday", $"today is {Written(now, "dddd")}."),
            "day of the month" => ("day of month", $"it is day {now.Day} of the month."),
            "team's name" => ("name", $"our team is called {team.Name}."),
            "team's country" => ("country", $"our team comes from {team.Country}."),
            "team's affiliation" => ("affiliation", $"we belong to {team.Affiliation}."),
            "something about yourself" => ("self", "i am a home robot with one arm, and i like to be useful."),
            _ => ("joke", "why did the robot rest? it had a hard drive."),
        };
    }
}
