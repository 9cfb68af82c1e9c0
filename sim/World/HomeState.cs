namespace LamRobot.Sim;

/// <summary>The home as it truly is.</summary>
internal sealed class HomeState
{
    private readonly Dictionary<string, bool> closedDoors;
    private readonly Dictionary<string, bool> devicesOn;

    public HomeState(HomeScenario scenario, int seed, SimulationFaults faults, DateTimeOffset start)
    {
        Scenario = scenario;
        Map = new(scenario);
        Chance = new(seed);
        Faults = faults;
        Start = start;
        Body = new(scenario.Start.Point, scenario.Start.HeadingRadians);
        Operator = new(Person.Operator, Person.Operator, scenario.Operator.Point, Map.RoomAt(scenario.Operator.Point));
        Things = [.. scenario.Objects.Select(static spec => new Thing(spec))];
        closedDoors = scenario.Doors.ToDictionary(static door => door.Name, static door => door.Closed);
        devicesOn = scenario.Devices.ToDictionary(static device => device.Name, static device => device.On);
    }

    public HomeScenario Scenario { get; }

    public HomeMap Map { get; }

    public Chance Chance { get; }

    public SimulationFaults Faults { get; }

    /// <summary>The wall clock's time at the start of the run.</summary>
    public DateTimeOffset Start { get; }

    public RobotBody Body { get; }

    /// <summary>The room or place that the robot drove to last; null on the way.</summary>
    public string? RobotAt { get; set; }

    /// <summary>The one who speaks; not among <see cref="People"/>.</summary>
    public Person Operator { get; }

    public List<Person> People { get; } = [];

    public IReadOnlyList<Thing> Things { get; }

    public FactLog History { get; } = new();

    public Thing? Held => Things.FirstOrDefault(static thing => thing.Holder == Thing.Gripper);

    public Thing FindThing(string name) => Things.First(thing => thing.Name == name);

    public Person? FindPerson(string id) => id == Person.Operator ? Operator : People.FirstOrDefault(person => person.Id == id);

    public bool IsClosed(string door) => closedDoors[door];

    public bool IsOn(string device) => devicesOn[device];

    public void SetClosed(string door, bool closed) => closedDoors[door] = closed;

    public void SetOn(string device, bool on) => devicesOn[device] = on;

    /// <summary>Sends a person to a room or place through open doors; they stay when every way is closed.</summary>
    public void SendPerson(Person person, string label, bool accompanies = false)
    {
        var number = People.Where(other => other.Id != person.Id && other.At == label).Count();
        var route = Map.Route(person.Position, Map.PersonSpot(label, number), door => !IsClosed(door.Name));
        person.Walk(route ?? [person.Position], route is null ? null : label, accompanies);
    }

    public void Step(TimeSpan step)
    {
        Body.Step(step.TotalSeconds);
        Operator.Step(step.TotalSeconds, Map);
        foreach (var person in People)
        {
            person.Step(step.TotalSeconds, Map);
        }

        Collisions.Note(this);
    }
}
