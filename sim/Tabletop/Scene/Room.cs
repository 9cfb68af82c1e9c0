namespace LamRobot.Sim;

/// <summary>Tells where on the table there is room for a thing.</summary>
internal static class Room
{
    /// <summary>Room that is left between things that are put side by side, in metres.</summary>
    public const double Gap = 0.025;

    private const double Grid = 0.02;

    /// <summary>Whether a thing could lie somewhere on the table without touching anything.</summary>
    public static bool IsFree(TabletopState table, Point centre, TableThingSpec spec, TableThing? itself)
    {
        var footprint = Box.Around(centre, spec.Width, spec.Width);
        return table.Scenario.Table.Top.Shrink(spec.Half).Contains(centre)
            && !table.Scenario.Taken.Any(footprint.Overlaps)
            && !table.Things.Any(other => other != itself && OnTable(other) && other.GapTo(centre, spec.Half) < Gap / 2);
    }

    /// <summary>The free place that is nearest to a point and that the arm reaches; null when there is none.</summary>
    public static Point? Nearest(TabletopState table, Point wanted, TableThingSpec spec, TableThing? itself)
    {
        var top = table.Scenario.Table.Top.Shrink(spec.Half);
        var places = from column in Enumerable.Range(0, (int)((top.Right - top.Left) / Grid) + 1)
                     from row in Enumerable.Range(0, (int)((top.Top - top.Bottom) / Grid) + 1)
                     select new Point(top.Left + (column * Grid), top.Bottom + (row * Grid));
        return places.Prepend(wanted)
            .Where(place => table.Scenario.Arm.Reaches(Point3.Above(place, spec.Height)) && IsFree(table, place, spec, itself))
            .OrderBy(wanted.DistanceTo).Select(static place => (Point?)place).FirstOrDefault();
    }

    private static bool OnTable(TableThing thing) => thing.Support == TableSpec.Name;
}
