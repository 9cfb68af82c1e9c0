using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Puts what is known of a robot and of its stations into an observation.</summary>
internal static class RosSight
{
    public static Observation Observe(RosRobot robot, RobotState state, DateTimeOffset now) => new()
    {
        Timestamp = now,
        Entities = robot.Stations.Select(Station).Prepend(Robot(robot, state)).ToEquatableList(),
        Robots = [state],
    };

    /// <summary>Finds a station by what a plan calls it.</summary>
    public static RosStation? Find(RosRobot robot, string name) => robot.Stations.FirstOrDefault(station => string.Equals(station.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Entity Robot(RosRobot robot, RobotState state) => new(robot.Id, robot.Id, "robot")
    {
        Attributes = new[]
        {
            ("at", state is { Moving: false, Pose: { } here } ? At(robot, here) : ""),
            ("battery", state.Battery is { } charge ? string.Create(CultureInfo.InvariantCulture, $"{charge * 100:0} %") : ""),
        }.Where(each => each.Item2.Length > 0).Select(each => KeyValuePair.Create(each.Item1, each.Item2)).ToEquatableMap(),
        Pose = state.Pose,
        Age = state.Age,
    };

    private static Entity Station(RosStation station) => new(station.Name, station.Name, "station")
    {
        Attributes = station.Also.Count > 0 ? EquatableMap.Of(("also", string.Join("; ", station.Also))) : [],
        Pose = new(station.X, station.Y, station.Yaw ?? 0),
    };

    private static string At(RosRobot robot, Pose here) => robot.Stations
        .Where(station => Distance(station, here) <= robot.GoalTolerance).MinBy(station => Distance(station, here))?.Name ?? "";

    private static double Distance(RosStation station, Pose here) => Math.Sqrt(Math.Pow(station.X - here.XMetres, 2) + Math.Pow(station.Y - here.YMetres, 2));
}
