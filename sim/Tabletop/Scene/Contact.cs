namespace LamRobot.Sim;

/// <summary>What empty fingers hit on their way they push before them, and what that touches too.</summary>
internal static class Contact
{
    /// <summary>Radius of the closed fingers, in metres.</summary>
    public const double FingerRadius = 0.01;

    private const int Chain = 6;

    public static void Push(TabletopState table, Point3 before, Point3 after)
    {
        if (before.Plan == after.Plan)
        {
            return;
        }

        foreach (var thing in table.RestingOn(TableSpec.Name).Where(thing => thing.Top > after.Z && thing.GapTo(after.Plan, FingerRadius) < 0).ToList())
        {
            Shove(table, thing, after.Plan - before.Plan, Chain);
        }
    }

    /// <summary>Moves a thing, and before it what it would run into.</summary>
    private static void Shove(TabletopState table, TableThing thing, Point way, int depth)
    {
        table.Slide(thing, way);
        if (depth == 0)
        {
            return;
        }

        foreach (var other in table.RestingOn(TableSpec.Name).Where(other => other != thing && other.GapTo(thing) < 0 && IsAhead(thing, other, way)).ToList())
        {
            Shove(table, other, way, depth - 1);
        }
    }

    private static bool IsAhead(TableThing thing, TableThing other, Point way)
    {
        var towards = other.Position.Plan - thing.Position.Plan;
        return (towards.X * way.X) + (towards.Y * way.Y) > 0;
    }
}
