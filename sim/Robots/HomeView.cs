using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Writes what the robot knows as an observation: the map and the names from the start, the rest once seen.</summary>
internal sealed class HomeView(HomeRobot robot)
{
    private const double Beside = 2.0;

    private HomeScenario Scenario => robot.Home.Scenario;

    public Observation Observe(DateTimeOffset timestamp, RobotState state) => new()
    {
        Timestamp = timestamp,
        Entities = [Robot(), .. Map(), .. People(), .. Things(), .. Fittings()],
        Robots = [state],
    };

    public RobotState State(bool online) => new(HomeRobotManifest.Manifest.Id, online)
    {
        Pose = Here(),
        Moving = robot.Home.Body.Moving,
        EmergencyStopped = robot.EmergencyStopped,
    };

    private Pose Here() => new(robot.Home.Body.Position.X, robot.Home.Body.Position.Y, robot.Home.Body.Heading);

    private Entity Robot() => new("robot", "robot", "robot")
    {
        Pose = Here(),
        Attributes = Known(
            ("at", At()),
            ("in", robot.Home.Map.RoomAt(robot.Home.Body.Position)),
            ("holding", robot.Home.Held?.Name),
            ("found_object", robot.Memory.FoundThing),
            ("found_person", robot.Memory.FoundPerson is { } id ? robot.Memory.Find(id)!.EntityId : null)),
    };

    private string? At() => robot.At is not { } label || robot.Home.Map.RoomOf(label) is not null ? robot.At
        : robot.Memory.Find(label) is { Position: { } where } person ? (where.DistanceTo(robot.Home.Body.Position) < Beside ? person.EntityId : null)
        : null;

    private IEnumerable<Entity> Map()
    {
        foreach (var room in Scenario.Rooms)
        {
            yield return new(room.Name, room.Name, "room") { Pose = PoseOf(room.Walls.Centre) };
        }

        foreach (var place in Scenario.Places)
        {
            yield return new(place.Name, place.Name, place.Placeable ? "furniture" : "landmark") { Pose = PoseOf(place.Centre), Attributes = Known(("room", place.Room)) };
        }
    }

    private IEnumerable<Entity> People()
    {
        yield return Describe(robot.Memory.Find(Person.Operator)!);
        foreach (var name in Scenario.Names)
        {
            yield return robot.Memory.Find(name) is { } known ? Describe(known) : new(name, name, "person");
        }

        foreach (var stranger in robot.Memory.People.Where(static person => person.Name is null))
        {
            yield return Describe(stranger);
        }
    }

    private Entity Describe(PersonBelief person) => new(person.EntityId, person.Name ?? "person", "person")
    {
        Pose = person.Position is { } where ? PoseOf(where) : null,
        Age = robot.Now - person.SeenAt,
        Attributes = Known(
            ("at", person.At), ("in", person.Room), ("pose", person.Pose), ("gesture", person.Gesture), ("wears", person.Wears),
            ("greeted", Done(person, "greeted")), ("met", Done(person, "met")), ("answered", Done(person, "answered")), ("followed", Done(person, "followed"))),
    };

    private IEnumerable<Entity> Things()
    {
        foreach (var category in Scenario.Categories)
        {
            yield return new(category, category, "category");
        }

        foreach (var thing in Scenario.Objects)
        {
            var belief = robot.Memory.Things.GetValueOrDefault(thing.Name);
            yield return new(thing.Name, thing.Name, "object")
            {
                Age = belief is null ? TimeSpan.Zero : robot.Now - belief.SeenAt,
                Pose = belief?.On is { } place ? PoseOf(robot.Home.Map.Place(place)!.Centre) : null,
                Attributes = Known(("category", thing.Category), ("colour", thing.Colour), ("on", belief?.On), ("held_by", Holder(belief))),
            };
        }
    }

    private string? Holder(ThingBelief? belief) => belief?.Holder is { } holder ? robot.Memory.Find(holder)?.EntityId ?? holder : null;

    private IEnumerable<Entity> Fittings() =>
        Scenario.Doors.Select(door => new Entity(door.Name, door.Name, "door") { Pose = PoseOf(door.Centre), Attributes = Known(("room", door.Room), ("state", StateOf(door.Name))) })
            .Concat(Scenario.Devices.Select(device => new Entity(device.Name, device.Name, "device")
            {
                Pose = PoseOf(robot.Home.Map.Place(device.Place)!.Centre),
                Attributes = Known(("room", robot.Home.Map.RoomOf(device.Place)), ("at", device.Place), ("state", StateOf(device.Name))),
            }));

    private string? StateOf(string fitting) => robot.Memory.States.GetValueOrDefault(fitting);

    private static string? Done(PersonBelief person, string what) => person.Done.Contains(what) ? "true" : null;

    private static Pose PoseOf(Point point) => new(point.X, point.Y);

    private static EquatableMap<string> Known(params (string Name, string? Value)[] attributes) =>
        attributes.Where(static attribute => !string.IsNullOrEmpty(attribute.Value))
            .Select(static attribute => KeyValuePair.Create(attribute.Name, attribute.Value!)).ToEquatableMap();
}
