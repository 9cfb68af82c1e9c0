namespace LamRobot.Sim;

/// <summary>The table as it truly is.</summary>
internal sealed class TabletopState
{
    private readonly Gravity gravity;

    public TabletopState(TabletopScenario scenario, int seed, SimulationFaults faults)
    {
        Scenario = scenario;
        Chance = new(seed);
        Faults = faults;
        var direction = Chance.Next() * 2 * Math.PI;
        Body = new(scenario.Arm.Rest.Point, new Point(Math.Cos(direction), Math.Sin(direction)) * faults.PositionError);
        Things = [.. scenario.Things.Select(static spec => new TableThing(spec))];
        gravity = new(this);
    }

    public TabletopScenario Scenario { get; }

    public Chance Chance { get; }

    public SimulationFaults Faults { get; }

    public ArmBody Body { get; }

    public List<TableThing> Things { get; }

    public FactLog History { get; } = new();

    /// <summary>How far the drawer is out, in metres.</summary>
    public double DrawerOpening { get; private set; }

    public bool DrawerOpen => DrawerOpening > 0.8 * Scenario.Drawer.Travel;

    public bool DrawerClosed => DrawerOpening < 0.05 * Scenario.Drawer.Travel;

    public bool LampOn { get; set; }

    public TableThing? Held => Things.Find(static thing => thing.Held);

    public TableThing? Find(string name) => Things.Find(thing => thing.Name == name);

    /// <summary>What lies on or in something, directly.</summary>
    public IEnumerable<TableThing> RestingOn(string support) => Things.Where(thing => thing.Support == support);

    /// <summary>A thing and everything that goes where it goes, it first.</summary>
    public IEnumerable<TableThing> With(TableThing thing) => RestingOn(thing.Name).SelectMany(With).Prepend(thing);

    /// <summary>The bowl, bin or drawer that a thing is in, also when it lies on something in there; null when it is in none.</summary>
    public string? ContainerOf(TableThing thing) => thing.Support switch
    {
        var support when support == Scenario.Bin.Name || support == Scenario.Drawer.Name => support,
        var support when Find(support) is { } below => below.Spec.IsBowl ? below.Name : ContainerOf(below),
        _ => null,
    };

    public void Step(double seconds)
    {
        var before = Body.TrueTip;
        Body.Step(seconds);
        var after = Body.TrueTip;
        if (Held is { } held)
        {
            Carry(held, after - before);
        }
        else
        {
            Contact.Push(this, before, after);
        }
    }

    /// <summary>Moves a thing with what is on it or in it.</summary>
    public void Carry(TableThing thing, Point3 way)
    {
        foreach (var rider in With(thing).ToList())
        {
            rider.Position += way;
        }
    }

    /// <summary>Moves a thing over the table; over the edge it falls.</summary>
    public void Slide(TableThing thing, Point way)
    {
        Carry(thing, Point3.Above(way, 0));
        if (thing.Support == TableSpec.Name && !Scenario.Table.Top.Contains(thing.Position.Plan))
        {
            Drop(thing);
        }
    }

    /// <summary>The thing that fingers would take that close where the tip is; the highest, and none that something lies on.</summary>
    public TableThing? BetweenFingers() => Things
        .Where(thing => !thing.Held && thing.Support != TableThing.Floor && Math.Abs(thing.Top - Grip.Depth - Body.Tip.Z) < Grip.Tolerance && Grip.Takes(thing, Body.TrueTip.Plan))
        .Where(thing => thing.Spec.IsBowl || !RestingOn(thing.Name).Any())
        .Where(thing => !(ContainerOf(thing) == Scenario.Drawer.Name && DrawerClosed))
        .MaxBy(static thing => thing.Top);

    /// <summary>How high what the fingers touch first is when they go down where the tip is, in metres.</summary>
    public double TouchHeight() => Things
        .Where(thing => !thing.Held && thing.Support != TableThing.Floor && thing.GapTo(Body.TrueTip.Plan, 0) < 0)
        .Where(thing => !(ContainerOf(thing) == Scenario.Drawer.Name && DrawerClosed))
        .Select(static thing => thing.Top).DefaultIfEmpty(0).Max();

    /// <summary>How high what a held thing would come to lie on is, in metres.</summary>
    public double RestHeight(TableThing held) => gravity.HeightBelow(held);

    /// <summary>Closes the fingers on a thing, where they are.</summary>
    public static void Attach(TableThing thing) => thing.Support = TableThing.Gripper;

    /// <summary>Lets the thing in the gripper go: it falls onto what is below it.</summary>
    public void LetGo()
    {
        if (Held is { } held)
        {
            Drop(held);
        }
    }

    /// <summary>Moves the drawer with what is in it; what stands before it is pushed.</summary>
    public void SlideDrawer(double opening)
    {
        var way = new Point(0, DrawerOpening - Math.Clamp(opening, 0, Scenario.Drawer.Travel));
        DrawerOpening -= way.Y;
        foreach (var thing in RestingOn(Scenario.Drawer.Name).ToList())
        {
            Carry(thing, Point3.Above(way, 0));
        }

        var front = Scenario.Drawer.Out(DrawerOpening);
        foreach (var thing in RestingOn(TableSpec.Name).Where(thing => way.Y < 0 && thing.Footprint.Overlaps(front)).ToList())
        {
            Slide(thing, way);
        }
    }

    /// <summary>Puts the drawer where a setup wants it.</summary>
    public void SetDrawer(bool open) => SlideDrawer(open ? Scenario.Drawer.Travel : 0);

    /// <summary>Lets a thing fall from where it is.</summary>
    public void Drop(TableThing thing) => gravity.Drop(thing);

    /// <summary>A person moves a thing by a hand's breadth, when it lies free on the table.</summary>
    public void Nudge(TableThing thing)
    {
        const double Far = 0.05;
        const int Tries = 16;
        for (var attempt = 0; attempt < Tries && thing.Support == TableSpec.Name; attempt++)
        {
            var direction = Chance.Next() * 2 * Math.PI;
            var way = new Point(Math.Cos(direction), Math.Sin(direction)) * Far;
            if (Room.IsFree(this, thing.Position.Plan + way, thing.Spec, thing))
            {
                Slide(thing, way);
                return;
            }
        }
    }
}
