using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Writes what the arm knows as an observation: itself and its fixtures, and, when it sees, every thing.</summary>
internal sealed class TabletopView(TabletopArm arm)
{
    private TabletopState Table => arm.Table;

    private TabletopScenario Scenario => arm.Table.Scenario;

    public Observation Observe(DateTimeOffset timestamp, RobotState state) => new()
    {
        Timestamp = timestamp,
        Entities = [Arm(), .. Fixtures(), .. arm.Sees ? Table.Things.Select(Describe) : []],
        Robots = [state],
    };

    public RobotState State(bool online) => new(arm.Manifest.Id, online)
    {
        Pose = Tip(),
        Moving = Table.Body.Moving,
        EmergencyStopped = arm.EmergencyStopped,
    };

    private Pose Tip() => new(Table.Body.Tip.X, Table.Body.Tip.Y, 0, Table.Body.Tip.Z);

    private Entity Arm() => new("arm", "arm", "robot")
    {
        Pose = Tip(),
        Attributes = Known(("at", arm.IsHome ? "home" : null), ("holding", arm.Holding), ("pointing_at", arm.PointingAt), ("gripper", arm.Holding is null ? "empty" : "full")),
    };

    private IEnumerable<Entity> Fixtures()
    {
        var (drawer, lamp) = (Scenario.Drawer, Scenario.Lamp);
        yield return new(TableSpec.Name, TableSpec.Name, TableSpec.Name) { Pose = new(0, 0) };
        yield return new(drawer.Name, drawer.Name, "drawer")
        {
            Pose = PoseOf(drawer.Footprint.Centre),
            Attributes = Known(("state", Table.DrawerOpen ? "open" : Table.DrawerClosed ? "closed" : "ajar")),
        };
        yield return new(Scenario.Bin.Name, Scenario.Bin.Name, "container") { Pose = PoseOf(Scenario.Bin.Footprint.Centre) };
        yield return new(lamp.Name, lamp.Name, "light") { Pose = PoseOf(lamp.Footprint.Centre), Attributes = Known(("state", Table.LampOn ? "on" : "off"), ("control", Scenario.Button.Name)) };
        yield return new(Scenario.Button.Name, Scenario.Button.Name, "button") { Pose = PoseOf(Scenario.Button.Footprint.Centre), Attributes = Known(("switches", lamp.Name)) };
    }

    private Entity Describe(TableThing thing) => new(thing.Name, thing.Name, thing.Spec.Kind)
    {
        Pose = new(thing.Position.X, thing.Position.Y, thing.Heading, thing.Position.Z),
        Attributes = Known([
            ("colour", thing.Spec.Colour),
            (Table.ContainerOf(thing) is { } container ? ("in", container) : ("on", thing.Held ? null : thing.Support)),
            ("held_by", thing.Held ? "arm" : null),
            .. thing.Support == TableSpec.Name ? Sides(thing) : []]),
    };

    private IEnumerable<(string Name, string? Value)> Sides(TableThing thing) =>
        Relation.All.Select(relation => (relation.Name, Neighbours.Of(Table, Landmark.Of(thing), relation).FirstOrDefault()));

    private static Pose PoseOf(Point point) => new(point.X, point.Y);

    private static EquatableMap<string> Known(params IEnumerable<(string Name, string? Value)> attributes) =>
        attributes.Where(static attribute => !string.IsNullOrEmpty(attribute.Value))
            .Select(static attribute => KeyValuePair.Create(attribute.Name, attribute.Value!)).ToEquatableMap();
}
