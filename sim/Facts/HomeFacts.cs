namespace LamRobot.Sim;

/// <summary>Says a home's true state as facts.</summary>
internal static class HomeFacts
{
    /// <summary>The facts with wanted predicates; null wants all.</summary>
    public static FactSet Of(HomeState home, IReadOnlySet<string>? wanted = null)
    {
        bool Wants(params ReadOnlySpan<string> predicates)
        {
            foreach (var predicate in predicates)
            {
                if (wanted is null || wanted.Contains(predicate))
                {
                    return true;
                }
            }

            return false;
        }

        IEnumerable<Fact> facts = home.History.Facts;
        facts = Wants("at", "in") ? facts.Concat(Whereabouts(home)) : facts;
        facts = Wants("on", "holds", "category", "colour", "broken") ? facts.Concat(Things(home)) : facts;
        facts = Wants("person", "pose", "gesture", "wears") ? facts.Concat(People(home)) : facts;
        facts = Wants("open", "closed", "switched_on", "switched_off") ? facts.Concat(Fittings(home)) : facts;
        facts = Wants([.. ObjectMeasure.All.Keys]) ? facts.Concat(Superlatives(home)) : facts;
        return new(facts);
    }

    private static IEnumerable<Fact> Whereabouts(HomeState home)
    {
        yield return Fact.Of("in", "robot", home.Map.RoomAt(home.Body.Position));
        if (home.RobotAt is { } label)
        {
            yield return Fact.Of("at", "robot", label);
        }

        foreach (var person in home.People.Append(home.Operator))
        {
            yield return Fact.Of("in", person.Id, person.Room);
            if (person.At is { } at)
            {
                yield return Fact.Of("at", person.Id, at);
            }
        }

        foreach (var thing in home.Things)
        {
            yield return Fact.Of("in", thing.Name, RoomOf(home, thing));
        }
    }

    private static string RoomOf(HomeState home, Thing thing) => thing switch
    {
        { On: { } place } => home.Map.RoomOf(place)!,
        { Holder: Thing.Gripper } => home.Map.RoomAt(home.Body.Position),
        _ => home.FindPerson(thing.Holder!)!.Room,
    };

    private static IEnumerable<Fact> Things(HomeState home)
    {
        foreach (var thing in home.Things)
        {
            yield return Fact.Of("category", thing.Name, thing.Spec.Category);
            yield return Fact.Of("colour", thing.Name, thing.Spec.Colour);
            yield return thing.On is { } place ? Fact.Of("on", thing.Name, place) : Fact.Of("holds", thing.Holder!, thing.Name);
            if (thing.Broken)
            {
                yield return Fact.Of("broken", thing.Name);
            }
        }
    }

    private static IEnumerable<Fact> People(HomeState home)
    {
        foreach (var person in home.People)
        {
            yield return Fact.Of("person", person.Id, person.Name);
            yield return Fact.Of("pose", person.Id, person.Pose);
            if (person.Gesture is { } gesture)
            {
                yield return Fact.Of("gesture", person.Id, gesture);
            }

            if (person.Wears is { } clothes)
            {
                yield return Fact.Of("wears", person.Id, clothes);
            }
        }
    }

    private static IEnumerable<Fact> Fittings(HomeState home) =>
        home.Scenario.Doors.Select(door => Fact.Of(home.IsClosed(door.Name) ? "closed" : "open", door.Name))
            .Concat(home.Scenario.Devices.Select(device => Fact.Of(home.IsOn(device.Name) ? "switched_on" : "switched_off", device.Name)));

    private static IEnumerable<Fact> Superlatives(HomeState home) =>
        from place in home.Things.Where(static thing => thing.On is not null).GroupBy(static thing => thing.On!)
        from category in place.Select(static thing => thing.Spec.Category).Distinct().Append("object")
        let rivals = place.Where(thing => category == "object" || thing.Spec.Category == category)
        from measure in ObjectMeasure.All
        select Fact.Of(measure.Key, rivals.MaxBy(thing => measure.Value(thing.Spec))!.Name, category, place.Key);
}
