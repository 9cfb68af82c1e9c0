using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Looks for objects: where they were seen, at their usual place, then everywhere near to far.</summary>
internal sealed class ThingSearch(HomeRobot robot, Driving driving)
{
    private const double LookSeconds = 0.8;

    private HomeMap Map => robot.Home.Map;

    /// <summary>Finds an object and stays in front of it; then it is the memory's found thing.</summary>
    public IEnumerable<Beat> Find(WantedThing wanted, string? scope)
    {
        var places = Scope(scope).ToList();
        if (Known(wanted, places) is { } known)
        {
            places.Remove(Map.Place(known)!);
            places.Insert(0, Map.Place(known)!);
        }

        var first = true;
        while (places.Count > 0)
        {
            var place = first && Known(wanted, places) is not null ? places[0] : Next(places, wanted);
            first = false;
            places.Remove(place);
            yield return Beat.Through(LookAt(place.Name));
            if (Best(wanted, place.Name) is { } name)
            {
                robot.Memory.FoundThing = name;
                yield break;
            }
        }

        robot.Fail(ResultCode.NotFound, Missing(wanted, scope));
    }

    /// <summary>Drives to a place and looks at what is on it.</summary>
    public IEnumerable<Beat> LookAt(string place)
    {
        yield return Beat.Through(driving.To(place));
        robot.Doing($"looks at the {place}");
        if (Map.Place(place) is { } spec && !robot.Vision.SeesTop(spec))
        {
            yield return Beat.Through(driving.Face(spec.Centre));
        }

        yield return Beat.Wait(LookSeconds);
    }

    /// <summary>The objects that the robot believes to lie on a place, in the order of their names.</summary>
    public IEnumerable<Thing> BelievedOn(string place) =>
        robot.Memory.Things.Where(pair => pair.Value.On == place).Select(pair => robot.Home.FindThing(pair.Key)).OrderBy(static thing => thing.Name, StringComparer.Ordinal);

    /// <summary>The places of a room, a place itself, or all that things can lie on and that can be reached.</summary>
    public IEnumerable<PlaceSpec> Scope(string? scope) =>
        Map.Places.Where(place => place.Placeable && (scope is null || place.Name == scope || place.Room == scope) && (scope == place.Name || driving.CanReach(place.Name)));

    private string? Known(WantedThing wanted, List<PlaceSpec> places) => robot.Memory.Things
        .Where(pair => pair.Value.On is not null && wanted.Fits(robot.Home.FindThing(pair.Key)) && places.Exists(place => place.Name == pair.Value.On))
        .OrderBy(pair => driving.DistanceTo(pair.Value.On!)).ThenBy(static pair => pair.Key, StringComparer.Ordinal)
        .Select(static pair => pair.Value.On).FirstOrDefault();

    private PlaceSpec Next(List<PlaceSpec> places, WantedThing wanted) =>
        places.Find(place => place.Category == wanted.Category) ?? places.MinBy(place => driving.DistanceTo(place.Name))!;

    private string? Best(WantedThing wanted, string place)
    {
        var fitting = BelievedOn(place).Where(wanted.Fits).Select(static thing => thing.Name).ToList();
        return robot.Memory.FoundThing is { } found && fitting.Contains(found) ? found : fitting.FirstOrDefault();
    }

    private string Missing(WantedThing wanted, string? scope)
    {
        var elsewhere = robot.Memory.Things.Where(pair => wanted.Fits(robot.Home.FindThing(pair.Key)))
            .Select(static pair => $" {pair.Key} was seen {(pair.Value.On is { } place ? $"on the {place}" : $"in the hands of {pair.Value.Holder}")}.").FirstOrDefault();
        return $"There is no {wanted.Label} {(scope is null ? "to be found" : $"at the {scope}")}.{elsewhere}";
    }
}
