using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Works the drawer, the button and, with it, the lamp; switches tell their state.</summary>
internal sealed class Operating(TabletopArm arm, Reaching reaching)
{
    private const double GraspSeconds = 0.4;
    private const double HandleTolerance = 0.02;

    private TabletopState Table => arm.Table;

    public IEnumerable<Beat> SlideDrawer(bool open)
    {
        var drawer = Table.Scenario.Drawer;
        var word = open ? "open" : "closed";
        if (open ? Table.DrawerOpen : Table.DrawerClosed)
        {
            arm.Achieve(known: true, $"The {drawer.Name} is {word} already.", ("object", drawer.Name));
            yield break;
        }

        if (!EmptyHanded())
        {
            yield break;
        }

        var (before, handle) = (Table.DrawerOpening, drawer.Handle(Table.DrawerOpening));
        yield return Beat.Through(reaching.Over(handle.Plan, $"handle of the {drawer.Name}"));
        yield return Beat.Through(reaching.Down(handle.Z));
        yield return Beat.Wait(GraspSeconds);
        if (Table.Body.TrueTip.DistanceTo(handle) > HandleTolerance)
        {
            yield return Beat.Through(reaching.Up());
            arm.Fail(ResultCode.GraspFailed, $"The fingers missed the handle of the {drawer.Name}.");
            yield break;
        }

        arm.Doing($"{(open ? "opens" : "closes")} the {drawer.Name}");
        foreach (var beat in reaching.To(drawer.Handle(open ? drawer.Travel : 0), Reaching.Careful))
        {
            Table.SlideDrawer(before + handle.Y - Table.Body.Tip.Y);
            yield return beat;
        }

        Table.SlideDrawer(before + handle.Y - Table.Body.Tip.Y);
        yield return Beat.Through(reaching.Up());
        arm.Achieve(known: true, $"The {drawer.Name} is {word}.", ("object", drawer.Name));
    }

    public IEnumerable<Beat> Press()
    {
        yield return Beat.Through(PressOnce());
        arm.Achieve(known: true, $"The {Table.Scenario.Button.Name} was pressed; the {Table.Scenario.Lamp.Name} is {LampWord}.", ("object", Table.Scenario.Button.Name));
    }

    public IEnumerable<Beat> Switch(bool on)
    {
        var lamp = Table.Scenario.Lamp.Name;
        if (Table.LampOn != on)
        {
            yield return Beat.Through(PressOnce());
        }

        arm.Achieve(known: true, $"The {lamp} is {LampWord}.", ("object", lamp));
    }

    private string LampWord => Table.LampOn ? "on" : "off";

    private IEnumerable<Beat> PressOnce()
    {
        if (!EmptyHanded())
        {
            yield break;
        }

        var button = Table.Scenario.Button;
        var point = new Point(button.X, button.Y);
        yield return Beat.Through(reaching.Over(point, button.Name));
        arm.Doing($"presses the {button.Name}");
        yield return Beat.Through(reaching.Down(ButtonSpec.Height));
        var hit = Table.Body.TrueTip.Plan.DistanceTo(point) < button.Radius;
        if (hit)
        {
            Table.LampOn = !Table.LampOn;
            Table.History.Add("pressed", button.Name);
        }

        yield return Beat.Through(reaching.Up());
        if (!hit)
        {
            arm.Fail(ResultCode.DeviceFailed, $"The {button.Name} was missed.");
        }
    }

    private bool EmptyHanded()
    {
        if (arm.Holding is { } held)
        {
            arm.Fail(ResultCode.DeviceRejected, $"The gripper holds the {held}: put it down first.");
        }

        return arm.Holding is null;
    }
}
