using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>The topics of the JSON robot protocol: <c>lamrobot/ROBOT/...</c>.</summary>
public sealed class RobotTopics
{
    /// <summary>Stops every robot.</summary>
    public const string StopAll = Root + "/stop";

    /// <summary>The manifests of every robot.</summary>
    public const string AllManifests = Root + "/+/manifest";

    /// <summary>The statuses of every robot.</summary>
    public const string AllStatuses = Root + "/+/status";

    /// <summary>The protocol's version, in manifests and statuses.</summary>
    public const int ProtocolVersion = 1;

    private const string Root = "lamrobot";

    private readonly string start;

    /// <summary>Makes the topics of a robot.</summary>
    /// <param name="robotId">Letters, digits, hyphens, underscores and dots; not <c>stop</c>.</param>
    /// <exception cref="ArgumentException">The id holds another sign, or is empty, or too long.</exception>
    public RobotTopics(string robotId)
    {
        if (!IsValidId(robotId))
        {
            throw new ArgumentException($"'{robotId}' is no robot's id: use up to 64 letters, digits, '-', '_' and '.'.", nameof(robotId));
        }

        RobotId = robotId;
        start = $"{Root}/{robotId}/";
    }

    /// <summary>The robot.</summary>
    public string RobotId { get; }

    /// <summary>Robot to all, retained: what it can do.</summary>
    public string Manifest => start + "manifest";

    /// <summary>Robot to all, retained, also its last will: online or not.</summary>
    public string Status => start + "status";

    /// <summary>To the robot: do something.</summary>
    public string Command => start + "command";

    /// <summary>To the robot: do not go on with a command.</summary>
    public string Cancel => start + "cancel";

    /// <summary>To the robot: a command is still wanted.</summary>
    public string Hold => start + "hold";

    /// <summary>To the robot: stand still in the middle of a command, or go on with it.</summary>
    public string Pause => start + "pause";

    /// <summary>Robot to all: how far a command is.</summary>
    public string Progress => start + "progress";

    /// <summary>Robot to all: what came of a command.</summary>
    public string Result => start + "result";

    /// <summary>Robot to all: its state and what it sees.</summary>
    public string Telemetry => start + "telemetry";

    /// <summary>To the robot: stop now.</summary>
    public string Stop => start + "stop";

    /// <summary>Robot to all: it stands.</summary>
    public string Stopped => start + "stopped";

    /// <summary>To the robot: an emergency stop is over.</summary>
    public string Release => start + "release";

    /// <summary>Robot to all: pictures of one of its cameras.</summary>
    /// <param name="name">The camera's name.</param>
    /// <returns>The topic.</returns>
    /// <exception cref="ArgumentException">The name holds a sign that an id may not have, or is empty.</exception>
    public string Camera(string name) => IsValidId(name) ? $"{start}camera/{name}" : throw new ArgumentException($"'{name}' is no camera's name.", nameof(name));

    /// <summary>Whether a text can be a robot's id.</summary>
    /// <param name="robotId">The text.</param>
    /// <returns>True when it can.</returns>
    public static bool IsValidId([NotNullWhen(true)] string? robotId) =>
        robotId is { Length: > 0 and <= 64 } && robotId != "stop" && robotId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>Reads the robot's id from a topic.</summary>
    /// <param name="topic">A topic of this protocol.</param>
    /// <returns>The id, or null when the topic is another.</returns>
    public static string? RobotIdOf(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var parts = topic.Split('/');
        return parts.Length == 3 && parts[0] == Root && IsValidId(parts[1]) ? parts[1] : null;
    }
}
