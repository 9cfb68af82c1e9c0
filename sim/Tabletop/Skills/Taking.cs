using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Takes things into the gripper.</summary>
internal sealed class Taking(TabletopArm arm, Reaching reaching)
{
    private const double CloseSeconds = 0.5;

    public IEnumerable<Beat> PickUp(RobotAction action)
    {
        if (arm.Holding is { } held)
        {
            arm.Fail(ResultCode.DeviceRejected, $"The gripper already holds the {held}.");
            yield break;
        }

        if (arm.Whereabouts.Find(action, "object") is { } target)
        {
            yield return Beat.Through(Take(target));
            arm.Achieve(arm.Sees, $"The gripper holds the {target.Name}.", ("object", target.Name));
        }
    }

    /// <summary>Takes a thing from where it is; the action fails when that cannot be.</summary>
    public IEnumerable<Beat> Take(Sighting target)
    {
        if (Obstacle(target) is { } obstacle)
        {
            arm.Fail(ResultCode.Unreachable, obstacle);
            yield break;
        }

        yield return Beat.Through(reaching.Over(Grip.On(target.Spec!, target.Centre, arm.Table.Scenario.Arm.Base), target.Name));
        if (arm.Table.Chance.Happens(arm.Table.Faults.Nudge) && arm.Table.Find(target.Name) is { } nudged)
        {
            arm.Table.Nudge(nudged);
        }

        arm.Doing($"grasps the {target.Name}");
        yield return Beat.Through(reaching.Down(arm.Table.TouchHeight() - Grip.Depth));
        yield return Beat.Wait(CloseSeconds);
        var taken = arm.Table.BetweenFingers();
        var slips = arm.Table.Chance.Happens(arm.Table.Faults.GraspSlip);
        if (taken is not null && !slips)
        {
            TabletopState.Attach(taken);
            arm.Hold(target.Name, target.Centre);
        }

        yield return Beat.Through(reaching.Up());
        if (arm.Holding is null)
        {
            yield return Beat.Through(reaching.ClearView());
            arm.Fail(ResultCode.GraspFailed, taken is null ? $"The fingers closed on nothing where the {target.Name} should be." : $"The {target.Name} slipped from the fingers.");
        }
    }

    private string? Obstacle(Sighting target)
    {
        var (table, scenario) = (arm.Table, arm.Table.Scenario);
        return target switch
        {
            { Spec: null } => $"The {target.Name} cannot be taken.",
            { Thing: { Support: TableThing.Floor } } => $"The {target.Name} fell from the table.",
            { Thing: { } thing } when table.ContainerOf(thing) == scenario.Drawer.Name && !table.DrawerOpen => $"The {target.Name} is in the {scenario.Drawer.Name}, which is not open.",
            { Thing: { Spec.IsBowl: false } thing } when table.RestingOn(thing.Name).FirstOrDefault() is { } upper => $"The {upper.Name} lies on the {target.Name}: take that first.",
            _ => null,
        };
    }
}
