using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Opens and closes doors, switches devices.</summary>
internal sealed class Switching(HomeRobot robot, Driving driving)
{
    private const double HandleSeconds = 2.0;

    public IEnumerable<Beat> SetDoor(RobotAction action, bool closed)
    {
        var name = action.Text("object")!;
        if (robot.Home.Map.Door(name) is not { } door)
        {
            robot.Fail(ResultCode.DeviceRejected, $"There is no door {name}.");
            yield break;
        }

        var sides = new[] { door.Room, door.OtherRoom }.Select(side => robot.Home.Map.Before(door, side)).ToList();
        var spot = sides.Where(side => driving.Route(side.Where) is not null).MinBy(side => robot.Home.Map.Distance(robot.Home.Body.Position, side.Where)) ?? sides[0];
        yield return Beat.Through(driving.To(spot));
        robot.Doing($"{(closed ? "closes" : "opens")} the {name}");
        yield return Beat.Wait(HandleSeconds);
        robot.Home.SetClosed(name, closed);
        yield return Beat.Next;
        robot.Succeed($"The {name} is {(closed ? "closed" : "open")}.", ("object", name));
    }

    public IEnumerable<Beat> SetDevice(RobotAction action, bool on)
    {
        var name = action.Text("object")!;
        if (robot.Home.Scenario.Devices.FirstOrDefault(device => device.Name == name) is not { } device)
        {
            robot.Fail(ResultCode.DeviceRejected, $"There is no device {name}.");
            yield break;
        }

        yield return Beat.Through(driving.To(device.Place));
        robot.Doing($"switches the {name} {(on ? "on" : "off")}");
        yield return Beat.Wait(HandleSeconds);
        robot.Home.SetOn(name, on);
        yield return Beat.Next;
        robot.Succeed($"The {name} is {(on ? "on" : "off")}.", ("object", name));
    }
}
