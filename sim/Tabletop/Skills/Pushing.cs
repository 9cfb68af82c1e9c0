using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Pushes things over the table with closed fingers.</summary>
internal sealed class Pushing(TabletopArm arm, Reaching reaching)
{
    private const double UsualDistance = 0.1;
    private const double RunUp = 0.015;
    private const double FingerHeight = 0.015;
    private const double PushSpeed = 0.1;

    private static readonly Dictionary<string, Point> Ways = new(StringComparer.Ordinal)
    {
        ["left"] = new(-1, 0),
        ["right"] = new(1, 0),
        ["away"] = new(0, 1),
        ["closer"] = new(0, -1),
    };

    public IEnumerable<Beat> Push(RobotAction action)
    {
        if (arm.Holding is { } held)
        {
            arm.Fail(ResultCode.DeviceRejected, $"The gripper holds the {held}: put it down first.");
            yield break;
        }

        if (arm.Whereabouts.Find(action, "object") is not { Spec: { } spec } target)
        {
            yield break;
        }

        var (way, distance) = (Ways[action.Text("direction")!], action.Number("distance") ?? UsualDistance);
        var from = target.Centre - (way * (spec.Half + Contact.FingerRadius + RunUp));
        var to = from + (way * (RunUp + distance));
        if (Obstacle(target, from, target.Centre + (way * distance)) is { } obstacle)
        {
            arm.Fail(ResultCode.Unreachable, obstacle);
            yield break;
        }

        if (!reaching.CanReach(to, FingerHeight, $"place where the {target.Name} would come to lie"))
        {
            yield break;
        }

        yield return Beat.Through(reaching.Over(from, target.Name));
        yield return Beat.Through(reaching.Down(FingerHeight));
        arm.Doing($"pushes the {target.Name}");
        yield return Beat.Through(reaching.To(Point3.Above(to, FingerHeight), PushSpeed));
        yield return Beat.Through(reaching.Up());
        yield return Beat.Through(reaching.ClearView());
        Judge(target, action.Text("direction")!, distance);
    }

    private string? Obstacle(Sighting target, Point from, Point to)
    {
        var table = arm.Table;
        return target.Thing is { Support: not TableSpec.Name } thing ? $"The {target.Name} lies on the {thing.Support}, not on the table."
            : !table.Scenario.Table.Top.Shrink(target.Spec!.Half).Contains(to) ? $"The {target.Name} would fall from the table."
            : table.Scenario.Taken.Any(box => box.Overlaps(Box.Around(to, target.Spec.Width, target.Spec.Width))) ? $"Something stands in the way of the {target.Name}."
            : arm.Sees && table.RestingOn(TableSpec.Name).FirstOrDefault(other => other != target.Thing && other.GapTo(from, Contact.FingerRadius) < 0) is { } close ? $"The {close.Name} is too near the {target.Name} for the fingers to get behind it."
            : null;
    }

    private void Judge(Sighting target, string direction, double distance)
    {
        if (target.Thing is { } thing && thing.Support != TableSpec.Name)
        {
            arm.Fail(ResultCode.DeviceFailed, $"The {target.Name} fell from the table.");
            return;
        }

        var moved = target.Thing?.Position.Plan.DistanceTo(target.Centre) ?? distance;
        if (moved < distance / 2)
        {
            arm.Fail(ResultCode.DeviceFailed, $"The {target.Name} was missed.");
            return;
        }

        arm.Achieve(arm.Sees, $"The {target.Name} was pushed.", ("object", target.Name), ("direction", direction), ("distance", Math.Round(moved, 3)));
    }
}
