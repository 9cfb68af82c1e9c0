using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Puts things into, on and beside others; takes them first when they are not in the gripper.</summary>
internal sealed class Putting(TabletopArm arm, Reaching reaching, Taking taking)
{
    private const double OpenSeconds = 0.4;
    private const double Clearance = 0.002;

    private TabletopState Table => arm.Table;

    public IEnumerable<Beat> Put(RobotAction action)
    {
        var name = action.Text("object") ?? arm.Holding;
        if (Complaint(name, action) is { } complaint)
        {
            arm.Fail(ResultCode.DeviceRejected, complaint);
            yield break;
        }

        if (arm.Whereabouts.Find(action, "place") is not { } place || Spot(name!, place, action.Text("side")) is not { } spot)
        {
            yield break;
        }

        if (arm.Holding is null)
        {
            if (arm.Whereabouts.Find(action, "object") is not { } target)
            {
                yield break;
            }

            yield return Beat.Through(taking.Take(target));
        }

        yield return Beat.Through(LayDown(spot));
        yield return Beat.Through(reaching.ClearView());
        Judge(spot);
    }

    private string? Complaint(string? name, RobotAction action)
    {
        var place = action.Text("place")!;
        return name is null ? "The gripper is empty: say which thing to put there."
            : arm.Holding is { } held && held != name ? $"The gripper holds the {held}, not the {name}."
            : name == place ? $"The {name} cannot be put on itself."
            : (place == Table.Scenario.Drawer.Name && action.Text("side") is null && !Table.DrawerOpen) ? $"The {place} is not open."
            : null;
    }

    private IEnumerable<Beat> LayDown(PutSpot spot)
    {
        yield return Beat.Through(reaching.Over(spot.Where + arm.GripOffset, spot.Place));
        arm.Doing($"puts the {arm.Holding} {spot.Words}");
        if (Table.Held is { } held)
        {
            yield return Beat.Through(reaching.Down(Table.RestHeight(held) + Clearance + Table.Body.Tip.Z - held.Position.Z));
        }

        yield return Beat.Wait(OpenSeconds);
        arm.LetGo();
        yield return Beat.Through(reaching.Up());
    }

    /// <summary>Says what came of it: an arm that sees looks whether the thing is where it was to go.</summary>
    private void Judge(PutSpot spot)
    {
        if (arm.Sees && Table.Find(spot.Thing) is { } thing && !Holds(thing, spot))
        {
            arm.Fail(ResultCode.DeviceFailed, $"The {spot.Thing} did not stay {spot.Words}.");
        }
        else
        {
            arm.Achieve(arm.Sees, $"The {spot.Thing} is {spot.Words}.", ("object", spot.Thing), ("place", spot.Place), ("relation", spot.Relation));
        }
    }

    private bool Holds(TableThing thing, PutSpot spot) => Relation.Named(spot.Relation) is { } relation
        ? thing.Support == TableSpec.Name && Neighbours.Of(Table, Landmark.Of(thing), relation).Contains(spot.Place)
        : thing.Support == spot.Place || Table.ContainerOf(thing) == spot.Place;

    /// <summary>Where the thing is to go; the action fails when there is no room.</summary>
    private PutSpot? Spot(string name, Sighting place, string? side)
    {
        var spec = arm.Whereabouts.SpecOf(name);
        var itself = Table.Find(name);
        var slots = new Slots(Table);
        var relation = Relation.OfSide(side);
        var where = relation is not null ? Beside(slots, spec, place.Landmark, relation, itself)
            : place.Name == TableSpec.Name ? OnTable(spec, itself)
            : (arm.Sees || place.Spec is null) && slots.FirstFree(spec, place.Name, itself) is { } free ? free
            : arm.Sees ? null : place.Centre;
        if (where is not { } point)
        {
            arm.Fail(ResultCode.Unreachable, $"There is no room {PutSpot.Phrase(RelationName(place, relation), place.Name)}.");
            return null;
        }

        return new(name, place.Name, RelationName(place, relation), point);
    }

    private Point? Beside(Slots slots, TableThingSpec spec, Landmark other, Relation relation, TableThing? itself) => arm.Sees
        ? slots.Beside(spec, other, relation, itself)
        : Slots.On(spec, other, relation).Where(place => Table.Scenario.Arm.Reaches(Point3.Above(place, 0)) && Table.Scenario.Table.Top.Contains(place)).Select(static place => (Point?)place).FirstOrDefault();

    private Point? OnTable(TableThingSpec spec, TableThing? itself) => arm.Sees ? Room.Nearest(Table, Table.Scenario.Arm.PutDown.Point, spec, itself) : Table.Scenario.Arm.PutDown.Point;

    private string RelationName(Sighting place, Relation? relation) => relation?.Name
        ?? (place.Spec?.IsBowl == true || place.Name == Table.Scenario.Bin.Name || place.Name == Table.Scenario.Drawer.Name ? "in" : "on");
}
