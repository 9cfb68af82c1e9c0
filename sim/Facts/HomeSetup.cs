namespace LamRobot.Sim;

/// <summary>Changes a home's start as the facts of a setup say.</summary>
internal sealed class HomeSetup(HomeState home)
{
    private static readonly string[] Poses = ["sitting", "standing", "lying"];
    private static readonly string[] Gestures = ["waving", "raising left arm", "raising right arm", "pointing left", "pointing right"];
    private static readonly string[] OfPeople = ["person", "pose", "gesture", "wears", "walks_to", "moves_after_meeting"];

    /// <exception cref="ScenarioException">A fact cannot be set; the message names it.</exception>
    public static void Apply(HomeState home, IReadOnlyList<Fact> facts)
    {
        var setup = new HomeSetup(home);
        setup.AddPeople(facts);
        foreach (var fact in facts.OrderBy(Rank))
        {
            setup.Apply(fact);
        }
    }

    /// <summary>What must be said first: cleared places, then where people are, then the rest in its order.</summary>
    private static int Rank(Fact fact) => fact.Predicate switch { "clear" => 0, "at" or "in" => 1, _ => 2 };

    private void AddPeople(IReadOnlyList<Fact> facts)
    {
        var ids = facts.Where(fact => fact.Terms.Count > 1 && IsOfPerson(fact)).Select(static fact => fact.Terms[1]).Distinct().ToList();
        if (ids.Count == 0)
        {
            foreach (var spec in home.Scenario.People)
            {
                Add(spec.Id, spec.Name, spec.Place, spec.Pose, spec.Gesture, spec.Wears);
            }

            return;
        }

        var named = facts.Where(static fact => fact is { Predicate: "person", Terms.Count: 3 }).ToDictionary(static fact => fact.Terms[1], static fact => fact.Terms[2]);
        var free = new Queue<string>(home.Scenario.Names.Except(named.Values));
        foreach (var id in ids)
        {
            var where = home.Map.Rooms[home.Chance.Below(home.Map.Rooms.Count)].Name;
            Add(id, named.TryGetValue(id, out var name) ? name : free.Dequeue(), where, "standing", null, null);
        }
    }

    private bool IsOfPerson(Fact fact) =>
        fact.Terms[1] is not ("robot" or Person.Operator)
        && (OfPeople.Contains(fact.Predicate) || fact.Predicate is "at" or "holds" || (fact.Predicate == "in" && home.Things.All(thing => thing.Name != fact.Terms[1])));

    private void Add(string id, string name, string label, string pose, string? gesture, string? wears)
    {
        var person = new Person(id, name, default, "") { Pose = pose, Gesture = gesture, Wears = wears };
        home.People.Add(person);
        Place(person, label);
    }

    private void Place(Person person, string label)
    {
        var number = home.People.Append(home.Operator).Count(other => other.Id != person.Id && other.At == label);
        person.Place(label, home.Map.RoomOf(label)!, home.Map.PersonSpot(label, number));
    }

    private void Apply(Fact fact)
    {
        var count = fact.Terms.Count;
        Require(count == (fact.Predicate is "clear" or "open" or "closed" or "switched_on" or "switched_off" or "broken" ? 2 : 3), fact, "it has the wrong number of terms");
        var (subject, value) = (fact.Terms[1], count == 3 ? fact.Terms[2] : "");
        switch (fact.Predicate)
        {
            case "clear": Clear(fact, subject); break;
            case "on": ThingOf(fact, subject).Put(Placeable(fact, value)); break;
            case "holds": Hold(fact, subject, value); break;
            case "broken": ThingOf(fact, subject).Broken = true; break;
            case "at" or "in": Move(fact, subject, value); break;
            case "open" or "closed": SetDoor(fact, subject); break;
            case "switched_on" or "switched_off": SetDevice(fact, subject); break;
            default: Describe(fact, subject, value); break;
        }
    }

    private void Describe(Fact fact, string subject, string value)
    {
        Require(OfPeople.Contains(fact.Predicate), fact, "this predicate cannot be set up");
        var person = PersonOf(fact, subject);
        switch (fact.Predicate)
        {
            case "person": Require(home.Scenario.Names.Contains(value), fact, $"{value} is not one of the names"); break;
            case "pose": person.Pose = OneOf(fact, value, Poses); break;
            case "gesture": person.Gesture = OneOf(fact, value, Gestures); break;
            case "wears": person.Wears = value; break;
            case "walks_to": person.WalksTo = Label(fact, value); break;
            default: person.MovesAfterMeeting = Label(fact, value); break;
        }
    }

    private void Clear(Fact fact, string place)
    {
        Placeable(fact, place);
        var others = home.Map.Places.Where(other => other.Placeable && other.Name != place).ToList();
        foreach (var thing in home.Things.Where(thing => thing.On == place))
        {
            var refuge = thing.Spec.Place != place ? thing.Spec.Place : others[home.Chance.Below(others.Count)].Name;
            thing.Put(refuge);
        }
    }

    private void Hold(Fact fact, string holder, string name)
    {
        Require(holder == Thing.Gripper || home.FindPerson(holder) is not null, fact, $"there is no {holder}");
        Require(holder != Thing.Gripper || home.Held is null, fact, "the gripper holds something already");
        ThingOf(fact, name).Give(holder);
    }

    private void Move(Fact fact, string subject, string label)
    {
        Label(fact, label);
        if (subject == "robot")
        {
            home.Body.Place(home.Map.Stand(label).Where);
            home.RobotAt = label;
        }
        else if (home.Things.FirstOrDefault(thing => thing.Name == subject) is { } thing)
        {
            var places = home.Map.PlacesIn(home.Map.RoomOf(label)!).Where(static place => place.Placeable).ToList();
            thing.Put(places[home.Chance.Below(places.Count)].Name);
        }
        else if (home.FindPerson(subject) is { } person && !(fact.Predicate == "in" && person.At is { } at && home.Map.Place(at)?.Room == label))
        {
            Place(person, label);
        }
    }

    private void SetDoor(Fact fact, string door)
    {
        Require(home.Map.Door(door) is not null, fact, $"there is no door {door}");
        home.SetClosed(door, fact.Predicate == "closed");
    }

    private void SetDevice(Fact fact, string device)
    {
        Require(home.Scenario.Devices.Any(spec => spec.Name == device), fact, $"there is no device {device}");
        home.SetOn(device, fact.Predicate == "switched_on");
    }

    private Thing ThingOf(Fact fact, string name) => home.Things.FirstOrDefault(thing => thing.Name == name) ?? throw Complaint(fact, $"there is no object {name}");

    private Person PersonOf(Fact fact, string id) => home.FindPerson(id) ?? throw Complaint(fact, $"there is no person {id}");

    private string Label(Fact fact, string label) => home.Map.RoomOf(label) is not null ? label : throw Complaint(fact, $"there is no room or place {label}");

    private string Placeable(Fact fact, string place) => home.Map.Place(place) switch
    {
        null => throw Complaint(fact, $"there is no place {place}"),
        { Placeable: false } => throw Complaint(fact, $"nothing can be put on {place}"),
        _ => place,
    };

    private static string OneOf(Fact fact, string value, string[] choices) => choices.Contains(value) ? value : throw Complaint(fact, $"{value} is not one of {string.Join(", ", choices)}");

    private static void Require(bool condition, Fact fact, string complaint)
    {
        if (!condition)
        {
            throw Complaint(fact, complaint);
        }
    }

    private static ScenarioException Complaint(Fact fact, string complaint) => new($"Setup {fact}: {complaint}.");
}
