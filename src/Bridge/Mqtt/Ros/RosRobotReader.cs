using System.Text.Json;
using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Reads files that describe robots behind a ROS bridge.</summary>
public static class RosRobotReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The robot.</returns>
    /// <exception cref="FormatException">The file is not as it should be; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RosRobot Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <returns>The robot.</returns>
    /// <exception cref="FormatException">The text is not as it should be; the message says where.</exception>
    public static RosRobot Parse(string json, string name)
    {
        try
        {
            var robot = JsonSerializer.Deserialize(json, RosFileJson.Default.RosRobot) ?? throw new FormatException($"{name} is empty.");
            return Problem(robot) is { } problem ? throw new FormatException($"{name}: {problem}.") : robot;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{name}, line {exception.LineNumber + 1}: {exception.Message}", exception);
        }
    }

    private static string? Problem(RosRobot robot)
    {
        var (limits, topics) = (robot.Limits, robot.Topics);
        return !RobotTopics.IsValidId(robot.Id) ? "\"id\" takes letters, digits, '-', '_' and '.'"
            : !robot.Navigates && !robot.Drives ? "it can do nothing: it needs topics.goal and stations, or topics.velocity and topics.odometry"
            : topics.Odometry is null && topics.Pose is null ? "nothing tells where it is: it needs topics.odometry or topics.pose"
            : new[] { limits.Linear, limits.Angular, limits.LinearAcceleration, limits.AngularAcceleration, robot.GoalTolerance, robot.GoalTimeoutSeconds }.Any(value => !(value > 0 && double.IsFinite(value))) ? "limits, goalTolerance and goalTimeoutSeconds are above 0"
            : new[] { topics.Velocity, topics.Odometry, topics.Pose, topics.Battery, topics.Goal, topics.GoalStatus, topics.Cancel }.FirstOrDefault(topic => topic is not null && (topic.Length == 0 || topic.AsSpan().IndexOfAny("+#") >= 0)) is { } wrong ? $"'{wrong}' is no topic"
            : robot.Stations.FirstOrDefault(station => string.IsNullOrWhiteSpace(station.Name) || !double.IsFinite(station.X + station.Y + (station.Yaw ?? 0))) is { } odd ? $"the station '{odd.Name}' needs a name, and numbers for x and y"
            : robot.Stations.GroupBy(station => station.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"the station '{twice.Key}' stands there twice"
            : null;
    }
}
