namespace LamRobot.Sim;

/// <summary>Finds where a thing can be put in a container or beside something.</summary>
internal sealed class Slots(TabletopState table)
{
    private const double Step = 0.01;
    private const double Farther = 0.1;

    /// <summary>The first place in a container, or on a block, where nothing is yet; null when it is full.</summary>
    public Point? FirstFree(TableThingSpec spec, string support, TableThing? itself) =>
        In(spec, support).Where(place => !table.RestingOn(support).Any(other => other != itself && other.GapTo(place, spec.Half) < 0)).Select(static place => (Point?)place).FirstOrDefault();

    /// <summary>The nearest place on a side of something that is free and within reach, and of which one says that it is on this side of it; null when there is none.</summary>
    public Point? Beside(TableThingSpec spec, Landmark other, Relation relation, TableThing? itself) => On(spec, other, relation)
        .Where(place => table.Scenario.Arm.Reaches(Point3.Above(place, spec.Height)) && Room.IsFree(table, place, spec, itself)
            && Neighbours.Of(table, new(spec.Name, place, spec.Half, spec.Half), relation).FirstOrDefault() == other.Name)
        .Select(static place => (Point?)place).FirstOrDefault();

    /// <summary>The places on a side of something, near to far.</summary>
    public static IEnumerable<Point> On(TableThingSpec spec, Landmark other, Relation relation) =>
        from farther in Enumerable.Range(0, (int)(Farther / Step))
        from aside in new[] { 0, 1, -1, 2, -2 }
        let way = other.Reach(relation) + spec.Half + Room.Gap + (farther * Step)
        select other.Centre + (relation.Way * way) + (new Point(relation.Way.Y, -relation.Way.X) * (aside * Step));

    private IEnumerable<Point> In(TableThingSpec spec, string support)
    {
        var (bin, drawer) = (table.Scenario.Bin, table.Scenario.Drawer);
        if (support == bin.Name || support == drawer.Name)
        {
            return Grid((support == bin.Name ? bin.Inside : drawer.Inside(table.DrawerOpening)).Shrink(spec.Half));
        }

        return table.Find(support) is not { } below ? []
            : below.Spec.IsBowl ? new Point[] { new(-0.024, 0), new(0.024, 0), new(0, 0.03), new(0, -0.03) }.Select(offset => below.Position.Plan + offset)
            : [below.Position.Plan];
    }

    private static IEnumerable<Point> Grid(Box inside) =>
        from y in Between(inside.Bottom, inside.Top, 2)
        from x in Between(inside.Left, inside.Right, 3)
        select new Point(x, y);

    private static IEnumerable<double> Between(double from, double to, int count) =>
        to < from ? [(from + to) / 2] : Enumerable.Range(0, count).Select(index => from + ((to - from) * index / (count - 1)));
}
