namespace LamRobot.Sim;

/// <summary>The robot of the home: sees, remembers, moves and speaks.</summary>
internal sealed class HomeRobot : ActingRobot
{
    private readonly ActionCatalogue catalogue;

    public HomeRobot(HomeState home)
        : base(HomeRobotManifest.Manifest)
    {
        Home = home;
        Vision = new(home, Memory);
        catalogue = new(this);
        At = home.RobotAt;
        Memory.See(home.Operator, TimeSpan.Zero);
        Vision.Look(TimeSpan.Zero);
    }

    public HomeState Home { get; }

    public RobotMemory Memory { get; } = new();

    public Vision Vision { get; }

    /// <summary>What the robot drove to: a room, a place or a person's id; null on the way.</summary>
    public string? At { get; private set; }

    public void Say(string listener, string text) => Home.History.Add("said", listener, text);

    /// <summary>The robot left where it was.</summary>
    public void Leave() => (At, Home.RobotAt) = (null, null);

    /// <summary>The robot has come to a room, a place or a person.</summary>
    public void Arrive(string label)
    {
        At = label;
        Home.RobotAt = Home.Map.RoomOf(label) is not null ? label : Home.FindPerson(label)?.At;
    }

    protected override void Brake(bool hard) => Home.Body.Brake(hard);

    protected override void Hold(bool held) => Home.Body.Held = held;

    protected override IEnumerable<Beat> Activity(RobotAction action) => catalogue.Begin(action);

    protected override bool IsOfKind(string kind, string name) => kind switch
    {
        "room" => Home.Map.IsRoom(name),
        "furniture" => Home.Map.Place(name) is { Placeable: true },
        "landmark" => Home.Map.Place(name) is { Placeable: false },
        "person" => Home.Scenario.Names.Contains(name) || Memory.Find(name) is not null,
        "object" => Home.Scenario.Objects.Any(thing => thing.Name == name),
        "category" => Home.Scenario.Categories.Contains(name),
        "door" => Home.Map.Door(name) is not null,
        "device" => Home.Scenario.Devices.Any(device => device.Name == name),
        _ => false,
    };

    protected override void Sense() => Vision.Look(Now);

    protected override void GaveUp()
    {
        foreach (var person in Home.People.Where(static person => person.Walking && person.Accompanies))
        {
            person.Halt();
        }

        Leave();
    }
}
