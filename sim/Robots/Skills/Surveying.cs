using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Counts and compares what is at a place.</summary>
internal sealed class Surveying(HomeRobot robot, ThingSearch things, PersonSearch people)
{
    private const double WeighSeconds = 2.0;

    public IEnumerable<Beat> CountThings(RobotAction action)
    {
        var (label, scope) = (action.Text("object")!, action.Text("place")!);
        if (WantedThing.Of(robot.Home.Scenario, label) is not { } wanted)
        {
            robot.Fail(ResultCode.DeviceRejected, $"There is no thing {label}.");
            yield break;
        }

        yield return Beat.Through(Inspect(scope));
        var count = Seen(scope).Count(wanted.Fits);
        Counted(count, label, scope);
        robot.Succeed($"There are {count} of {label} at the {scope}.", ("object", label), ("place", scope));
    }

    public IEnumerable<Beat> CountPeople(RobotAction action)
    {
        var (wanted, scope) = (WantedPerson.Of(action), action.Text("place")!);
        yield return Beat.Through(people.LookFrom(scope));
        var count = robot.Memory.People.Count(person => person.Id != Person.Operator && person.Position is not null && people.InScope(person, scope) && wanted.Looks(person));
        Counted(count, "people", scope);
        robot.Succeed($"There are {count} people at the {scope}.", ("place", scope));
    }

    public IEnumerable<Beat> Compare(RobotAction action)
    {
        var (property, category, scope) = (action.Text("property")!, action.Text("object"), action.Text("place")!);
        yield return Beat.Through(Inspect(scope));
        var rivals = Seen(scope).Where(thing => category is null || thing.Spec.Category == category).ToList();
        if (rivals.Count == 0)
        {
            robot.Fail(ResultCode.NotFound, $"There is no {category ?? "thing"} at the {scope}.");
            yield break;
        }

        if (property is "heaviest" or "lightest")
        {
            robot.Doing("weighs");
            yield return Beat.Wait(WeighSeconds * rivals.Count);
        }

        var best = rivals.MaxBy(thing => ObjectMeasure.All[property](thing.Spec))!.Name;
        robot.Memory.FoundThing = best;
        robot.Memory.Finding = new("object", best, $"the {property} is the {best}.");
        robot.Succeed($"The {property} is the {best}.", ("property", property), ("object", best), ("place", scope));
    }

    private IEnumerable<Beat> Inspect(string scope)
    {
        var left = things.Scope(scope).Select(static place => place.Name).ToList();
        if (left.Count == 0)
        {
            yield return Beat.Through(things.LookAt(scope));
        }

        while (left.Count > 0)
        {
            var next = left.MinBy(place => robot.Home.Map.Distance(robot.Home.Body.Position, robot.Home.Map.Stand(place).Where))!;
            left.Remove(next);
            yield return Beat.Through(things.LookAt(next));
        }
    }

    private IEnumerable<Thing> Seen(string scope) => things.Scope(scope).SelectMany(place => things.BelievedOn(place.Name));

    private void Counted(int count, string what, string scope) =>
        robot.Memory.Finding = new("count", count.ToString(CultureInfo.InvariantCulture), $"i count {count} of {what} at the {scope}.");
}
