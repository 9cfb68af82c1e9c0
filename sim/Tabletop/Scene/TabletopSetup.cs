using System.Globalization;

namespace LamRobot.Sim;

/// <summary>Changes a table's start as the facts of a setup say.</summary>
internal sealed class TabletopSetup(TabletopState table)
{
    private const int Tries = 500;

    /// <exception cref="ScenarioException">A fact cannot be set; the message names it.</exception>
    public static void Apply(TabletopState table, IReadOnlyList<Fact> facts)
    {
        var setup = new TabletopSetup(table);
        foreach (var fact in facts.OrderBy(Rank))
        {
            setup.Apply(fact);
        }

        table.Things.ForEach(static thing => thing.BeginHere());
    }

    /// <summary>What must be said first: what is there and where by chance, then what is open, then the rest in its order.</summary>
    private static int Rank(Fact fact) => fact.Predicate switch { "absent" => 0, "scatter" => 1, "open" or "closed" => 2, "at" => 3, _ => 4 };

    private void Apply(Fact fact)
    {
        var single = fact.Predicate is "absent" or "scatter" or "open" or "closed" or "switched_on" or "switched_off";
        Require(fact.Terms.Count == (single ? 2 : 3), fact, "it has the wrong number of terms");
        var (subject, value) = (fact.Terms[1], single ? "" : fact.Terms[2]);
        switch (fact.Predicate)
        {
            case "absent": table.Things.Remove(ThingOf(fact, subject)); break;
            case "scatter": Scatter(fact, subject); break;
            case "open" or "closed": SetDrawer(fact, subject); break;
            case "switched_on" or "switched_off": SetLamp(fact, subject); break;
            case "at": Put(fact, ThingOf(fact, subject), PointOf(fact, value)); break;
            case "on" or "in": PutInOrOn(fact, ThingOf(fact, subject), value); break;
            case "holds": Hold(fact, subject, ThingOf(fact, value)); break;
            default: PutBeside(fact, ThingOf(fact, subject), value); break;
        }
    }

    /// <summary>Lays everything somewhere, the big things first.</summary>
    private void Scatter(Fact fact, string where)
    {
        Require(where == TableSpec.Name, fact, "things are scattered on the table");
        table.Things.ForEach(static thing => thing.Support = TableThing.Floor);
        foreach (var thing in table.Things.OrderByDescending(static thing => thing.Spec.Width))
        {
            var place = Enumerable.Range(0, Tries).Select(_ => Somewhere(thing)).FirstOrDefault(point => Fits(thing, point), table.Scenario.Arm.PutDown.Point);
            thing.Heading = (table.Chance.Next() - 0.5) * Math.PI / 2;
            Lay(thing, Room.IsFree(table, place, thing.Spec, thing) ? place : throw Complaint(fact, "there is no room for everything"));
        }
    }

    private bool Fits(TableThing thing, Point point) =>
        table.Scenario.Arm.Reaches(Point3.Above(point, thing.Spec.Height)) && table.Scenario.Arm.Reaches(Point3.Above(point, 0.3)) && Room.IsFree(table, point, thing.Spec, thing);

    private Point Somewhere(TableThing thing)
    {
        var top = table.Scenario.Table.Top.Shrink(thing.Spec.Half);
        return new(top.Left + (table.Chance.Next() * (top.Right - top.Left)), top.Bottom + (table.Chance.Next() * (top.Top - top.Bottom)));
    }

    private void PutInOrOn(Fact fact, TableThing thing, string support)
    {
        var (bin, drawer) = (table.Scenario.Bin, table.Scenario.Drawer);
        if (support == TableSpec.Name)
        {
            Lay(thing, Room.Nearest(table, table.Scenario.Arm.PutDown.Point, thing.Spec, thing) ?? throw Complaint(fact, "there is no room on the table"));
            return;
        }

        var centre = support == bin.Name ? bin.Inside.Centre
            : support == drawer.Name ? drawer.Inside(table.DrawerOpening).Centre
            : ThingOf(fact, support).Position.Plan;
        Require(support != thing.Name, fact, "a thing does not lie on itself");
        var shut = support == drawer.Name && table.DrawerClosed;
        if (shut)
        {
            table.SetDrawer(open: true);
            centre = drawer.Inside(table.DrawerOpening).Centre;
        }

        thing.Position = Point3.Above(new Slots(table).FirstFree(thing.Spec, support, thing) ?? centre, table.Scenario.Arm.Highest);
        table.Drop(thing);
        if (shut)
        {
            table.SetDrawer(open: false);
        }

        Require(thing.Support == support, fact, $"the {thing.Name} does not stay there");
    }

    private void PutBeside(Fact fact, TableThing thing, string other)
    {
        var relation = Relation.Named(fact.Predicate) ?? throw Complaint(fact, "this predicate cannot be set up");
        var landmark = Neighbours.Fixtures(table.Scenario).Concat(table.Things.Select(Landmark.Of)).FirstOrDefault(each => each.Name == other) ?? throw Complaint(fact, $"there is no {other}");
        Put(fact, thing, new Slots(table).Beside(thing.Spec, landmark, relation, thing) ?? throw Complaint(fact, "there is no room"));
    }

    private void Put(Fact fact, TableThing thing, Point point)
    {
        thing.Support = TableThing.Floor;
        Require(Room.IsFree(table, point, thing.Spec, thing), fact, "there is no room");
        Lay(thing, point);
    }

    private static void Lay(TableThing thing, Point point) => (thing.Support, thing.Position) = (TableSpec.Name, Point3.Above(point, 0));

    private void Hold(Fact fact, string holder, TableThing thing)
    {
        Require(holder == TableThing.Gripper, fact, $"there is no {holder}");
        Require(table.Held is null, fact, "the gripper holds something already");
        var grip = Grip.On(thing.Spec, default, table.Scenario.Arm.Base);
        thing.Position = table.Body.Tip - new Point3(grip.X, grip.Y, thing.Spec.Height - Grip.Depth);
        TabletopState.Attach(thing);
    }

    private void SetDrawer(Fact fact, string name)
    {
        Require(name == table.Scenario.Drawer.Name, fact, $"there is no drawer {name}");
        table.SetDrawer(fact.Predicate == "open");
    }

    private void SetLamp(Fact fact, string name)
    {
        Require(name == table.Scenario.Lamp.Name, fact, $"there is no lamp {name}");
        table.LampOn = fact.Predicate == "switched_on";
    }

    private static Point PointOf(Fact fact, string text) =>
        text.Split(' ') is [var x, var y] && double.TryParse(x, CultureInfo.InvariantCulture, out var right) && double.TryParse(y, CultureInfo.InvariantCulture, out var away)
            ? new(right, away)
            : throw Complaint(fact, "a place is two numbers of metres such as \"0.1 -0.05\"");

    private TableThing ThingOf(Fact fact, string name) => table.Find(name) ?? throw Complaint(fact, $"there is no thing {name}");

    private static void Require(bool condition, Fact fact, string complaint)
    {
        if (!condition)
        {
            throw Complaint(fact, complaint);
        }
    }

    private static ScenarioException Complaint(Fact fact, string complaint) => new($"Setup {fact}: {complaint}.");
}
