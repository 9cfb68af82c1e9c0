using System.Text.Json;
using System.Text.Json.Nodes;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>ROS messages as JSON: the fields of the message's definition under their own names, as the usual bridges write them.</summary>
/// <remarks>Source: the message definitions of geometry_msgs, nav_msgs, sensor_msgs and action_msgs, ROS 2.</remarks>
internal static class RosMessages
{
    public static byte[] Twist(VelocityCommand velocity, DateTimeOffset? stamp)
    {
        var twist = new JsonObject { ["linear"] = Vector(velocity.Linear, 0, 0), ["angular"] = Vector(0, 0, velocity.Angular) };
        return Bytes(stamp is { } at ? new JsonObject { ["header"] = Header(at, ""), ["twist"] = twist } : twist);
    }

    public static byte[] Goal(double x, double y, double yaw, string frame, DateTimeOffset stamp) => Bytes(new JsonObject
    {
        ["header"] = Header(stamp, frame),
        ["pose"] = new JsonObject
        {
            ["position"] = Vector(x, y, 0),
            ["orientation"] = new JsonObject { ["x"] = 0.0, ["y"] = 0.0, ["z"] = Math.Sin(yaw / 2), ["w"] = Math.Cos(yaw / 2) },
        },
    });

    /// <summary>Asks to cancel every goal.</summary>
    public static byte[] CancelAll() => Bytes(new JsonObject
    {
        ["goal_info"] = new JsonObject
        {
            ["goal_id"] = new JsonObject { ["uuid"] = new JsonArray([.. Enumerable.Repeat(0, 16).Select(zero => JsonValue.Create(zero))]) },
            ["stamp"] = new JsonObject { ["sec"] = 0, ["nanosec"] = 0 },
        },
    });

    /// <summary>Reads where a robot is and how fast it moves; null when the message cannot be read.</summary>
    public static (Pose Pose, VelocityCommand Velocity)? ReadOdometry(ReadOnlyMemory<byte> payload) =>
        Read(payload, root => (ReadPose(root), new VelocityCommand(Number(root, "twist", "twist", "linear", "x"), Number(root, "twist", "twist", "angular", "z"))));

    /// <summary>Reads where a robot is on the map.</summary>
    public static Pose? ReadPose(ReadOnlyMemory<byte> payload) => Read(payload, root => ((Pose?)ReadPose(root), 0))?.Item1;

    /// <summary>Reads a battery's charge, 0..1.</summary>
    public static double? ReadBattery(ReadOnlyMemory<byte> payload) => Read(payload, root => (Number(root, "percentage"), 0)) is (var charge, _) ? Math.Clamp(charge > 1 ? charge / 100 : charge, 0, 1) : null;

    /// <summary>Reads how far goals are, by their ids.</summary>
    public static IReadOnlyDictionary<string, RosGoalStatus>? ReadGoals(ReadOnlyMemory<byte> payload)
    {
        return Read(payload, root => (root.GetProperty("status_list").EnumerateArray().ToDictionary(Id, Status), 0))?.Item1;

        static string Id(JsonElement goal) => string.Join('-', goal.GetProperty("goal_info").GetProperty("goal_id").GetProperty("uuid").EnumerateArray().Select(part => part.GetRawText()));

        static RosGoalStatus Status(JsonElement goal) => goal.GetProperty("status").GetInt32() is >= 0 and <= 6 and var number ? (RosGoalStatus)number : RosGoalStatus.Unknown;
    }

    private static Pose ReadPose(JsonElement root)
    {
        double Turn(string part) => Number(root, "pose", "pose", "orientation", part);
        var (x, y, z, w) = (Turn("x"), Turn("y"), Turn("z"), Turn("w"));
        return new(Number(root, "pose", "pose", "position", "x"), Number(root, "pose", "pose", "position", "y"), Math.Atan2(2 * ((w * z) + (x * y)), 1 - (2 * ((y * y) + (z * z)))));
    }

    private static double Number(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.GetProperty(name);
        }

        return element.GetDouble() is var number && double.IsFinite(number) ? number : throw new FormatException("This is no number.");
    }

    private static (T, TOther)? Read<T, TOther>(ReadOnlyMemory<byte> payload, Func<JsonElement, (T, TOther)> read)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonObject Header(DateTimeOffset stamp, string frame) => new()
    {
        ["stamp"] = new JsonObject { ["sec"] = stamp.ToUnixTimeSeconds(), ["nanosec"] = stamp.Millisecond * 1_000_000 },
        ["frame_id"] = frame,
    };

    private static JsonObject Vector(double x, double y, double z) => new() { ["x"] = x, ["y"] = y, ["z"] = z };

    private static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);
}
