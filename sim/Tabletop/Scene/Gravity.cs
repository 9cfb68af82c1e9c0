namespace LamRobot.Sim;

/// <summary>Lets things fall: onto what is below their middle; from what does not hold them they slide to the side.</summary>
internal sealed class Gravity(TabletopState table)
{
    private const int Nudges = 24;

    private TabletopScenario Scenario => table.Scenario;

    public void Drop(TableThing thing)
    {
        var riders = table.With(thing).Skip(1).ToList();
        var before = thing.Position;
        var (support, height) = Below(thing);
        Rest(thing, support, height);
        var slid = support == TableSpec.Name && Settle(thing);
        if (support != TableThing.Floor && table.ContainerOf(thing) == support)
        {
            Stack(thing, support);
        }

        var way = thing.Position - before;
        riders.ForEach(rider => rider.Position += way);
        if (slid || thing.Support == TableThing.Floor)
        {
            table.History.Add("fell", thing.Name);
        }
    }

    /// <summary>How high what a thing would come to lie on is, in metres.</summary>
    public double HeightBelow(TableThing thing) => Below(thing) is (TableThing.Floor, _) ? 0 : Landing(thing, Below(thing));

    private double Landing(TableThing thing, (string Support, double Height) below) =>
        table.RestingOn(below.Support).Where(other => other != thing && below.Support != TableSpec.Name && other.GapTo(thing) < -0.002).Select(static other => other.Top).Append(below.Height).Max();

    /// <summary>The highest thing that holds what falls with its middle there, and how high its upper side is.</summary>
    private (string Support, double Height) Below(TableThing thing)
    {
        var at = thing.Position.Plan;
        var things = table.Things
            .Where(other => !table.With(thing).Contains(other) && !other.Held && other.Support != TableThing.Floor && Holds(other, at))
            .Where(other => !(table.ContainerOf(other) == Scenario.Drawer.Name && table.DrawerClosed))
            .Select(other => (other.Name, Height: other.Spec.IsBowl ? other.Position.Z + TableThingSpec.BowlBottom : other.Top));
        return things.Concat(Fixtures(at)).Append(Scenario.Table.Top.Contains(at) ? (TableSpec.Name, 0) : (TableThing.Floor, 0)).MaxBy(static below => below.Height);
    }

    private IEnumerable<(string Support, double Height)> Fixtures(Point at)
    {
        if (Scenario.Bin.Inside.Contains(at))
        {
            yield return (Scenario.Bin.Name, BinSpec.Wall);
        }

        if (Scenario.Drawer.Footprint.Contains(at))
        {
            yield return (DrawerSpec.Chest, Scenario.Drawer.Height);
        }
        else if (Scenario.Drawer.Out(table.DrawerOpening).Contains(at))
        {
            yield return (Scenario.Drawer.Name, DrawerSpec.Board);
        }
    }

    private static bool Holds(TableThing below, Point at) =>
        below.Spec.IsBowl ? below.Position.Plan.DistanceTo(at) < below.Spec.InnerRadius : below.Footprint.Contains(at);

    private static void Rest(TableThing thing, string support, double height)
    {
        thing.Support = support;
        thing.Position = thing.Position with { Z = height };
    }

    /// <summary>On the table a thing slides off what it touches.</summary>
    /// <returns>Whether it did.</returns>
    private bool Settle(TableThing thing)
    {
        for (var attempt = 0; attempt < Nudges; attempt++)
        {
            var touched = table.RestingOn(TableSpec.Name).Where(other => other != thing && other.GapTo(thing) < 0)
                .Select(static other => (At: other.Position.Plan, other.Spec.Half))
                .Concat(Standing().Where(box => box.DistanceTo(thing.Position.Plan) < thing.Spec.Half).Select(static box => (At: box.Centre, Half: Math.Min(box.Right - box.Left, box.Top - box.Bottom) / 2)))
                .ToList();
            if (touched.Count == 0)
            {
                return attempt > 0;
            }

            var (at, half) = touched.MinBy(other => other.At.DistanceTo(thing.Position.Plan));
            var away = at == thing.Position.Plan ? new Point(0, -1) : (thing.Position.Plan - at) * (1 / at.DistanceTo(thing.Position.Plan));
            var plan = thing.Position.Plan + (away * 0.012);
            thing.Position = Point3.Above(plan, 0);
            if (!Scenario.Table.Top.Contains(plan))
            {
                Rest(thing, TableThing.Floor, 0);
                return true;
            }
        }

        return true;
    }

    private IEnumerable<Box> Standing() => [Scenario.Bin.Footprint, Scenario.Drawer.Footprint, Scenario.Lamp.Footprint, Scenario.Button.Footprint];

    /// <summary>In a container a thing finds its place beside or on the others, and slides in from the wall.</summary>
    private void Stack(TableThing thing, string container)
    {
        var inside = Inside(thing, container);
        thing.Position = Point3.Above(inside(thing.Position.Plan), thing.Position.Z);
        var others = table.RestingOn(container).Where(other => other != thing && other.GapTo(thing) < -0.002).ToList();
        if (others.Count > 0)
        {
            thing.Position = thing.Position with { Z = others.Max(static other => other.Top) };
        }
    }

    /// <summary>How far the middle of a thing can be from the walls.</summary>
    private Func<Point, Point> Inside(TableThing thing, string container)
    {
        var half = thing.Spec.Half;
        if (table.Find(container) is { } bowl)
        {
            return at => bowl.Position.Plan.Towards(at, Math.Max(0, bowl.Spec.InnerRadius - (half * 1.2)));
        }

        var box = (container == Scenario.Bin.Name ? Scenario.Bin.Inside : Scenario.Drawer.Inside(table.DrawerOpening)).Shrink(half);
        return at => box.Left <= box.Right && box.Bottom <= box.Top ? box.Nearest(at) : at;
    }
}
