using System.Text.Json;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>Shows a JSON robot in Home Assistant as a device: whether it is there, moves, is stopped, its battery, and buttons that stop it.</summary>
/// <remarks>
/// Home Assistant reads and stops the robot over the broker itself: no program of ours has to run. It gets no button that moves a robot or ends a stop.
/// Source: Home Assistant, MQTT integration, device discovery (from 2024.12 on).
/// </remarks>
public static class HomeAssistantDevice
{
    /// <summary>Under which topic Home Assistant looks for devices unless it was told another.</summary>
    public const string DefaultPrefix = "homeassistant";

    /// <summary>Makes the retained message that shows a robot.</summary>
    /// <param name="robot">What the robot said that it is.</param>
    /// <param name="prefix">Home Assistant's discovery prefix.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The robot's id, or the prefix, cannot stand in a topic.</exception>
    public static MqttMessage Announce(ActuatorManifest robot, string prefix = DefaultPrefix)
    {
        ArgumentNullException.ThrowIfNull(robot);
        var topics = new RobotTopics(robot.Id);
        return new(Topic(robot.Id, prefix), JsonSerializer.SerializeToUtf8Bytes(Describe(robot, topics), HomeAssistantJson.Default.HomeAssistantConfig)) { Retain = true };
    }

    /// <summary>Makes the message that takes a robot away from Home Assistant.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="prefix">Home Assistant's discovery prefix.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The robot's id, or the prefix, cannot stand in a topic.</exception>
    public static MqttMessage Remove(string robotId, string prefix = DefaultPrefix) => new(Topic(robotId, prefix), ReadOnlyMemory<byte>.Empty) { Retain = true };

    private static string Topic(string robotId, string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (prefix.AsSpan().ContainsAny('+', '#'))
        {
            throw new ArgumentException($"'{prefix}' is no topic.", nameof(prefix));
        }

        _ = new RobotTopics(robotId);
        return $"{prefix}/device/{ObjectId(robotId)}/config";
    }

    // Home Assistant takes letters, digits, '_' and '-' there; a robot's id may have dots, and must not meet another's.
    private static string ObjectId(string robotId) => $"lamrobot_{robotId.Replace("_", "__", StringComparison.Ordinal).Replace(".", "_-", StringComparison.Ordinal)}";

    private static HomeAssistantConfig Describe(ActuatorManifest robot, RobotTopics topics)
    {
        var id = ObjectId(robot.Id);
        return new(
            new([id], robot.Id) { Model = robot.Kind },
            new("LamRobot"),
            new(StringComparer.Ordinal)
            {
                ["online"] = new("binary_sensor", $"{id}_online", "Online") { DeviceClass = "connectivity", Category = "diagnostic", StateTopic = topics.Status, ValueTemplate = OnWhen("value_json.online") },
                ["moving"] = new("binary_sensor", $"{id}_moving", "Moving") { DeviceClass = "moving", StateTopic = topics.Telemetry, ValueTemplate = OnWhen("value_json.moving"), Availability = There(topics) },
                ["emergency"] = new("binary_sensor", $"{id}_emergency", "Emergency stop") { DeviceClass = "problem", StateTopic = topics.Telemetry, ValueTemplate = OnWhen("value_json.emergencyStopped"), Availability = There(topics) },
                ["battery"] = new("sensor", $"{id}_battery", "Battery")
                {
                    DeviceClass = "battery",
                    StateClass = "measurement",
                    Unit = "%",
                    StateTopic = topics.Telemetry,
                    ValueTemplate = "{{ (value_json.battery * 100) | round if value_json.battery is defined else none }}",
                    Availability = There(topics),
                },
                ["stop"] = Stop(id, "stop", "Stop", "soft", topics),
                ["emergency_stop"] = Stop(id, "emergency_stop", "Emergency stop now", "emergency", topics),
            });
    }

    // Offered also while the robot seems to be away: a stop that is not needed does no harm.
    private static HomeAssistantComponent Stop(string id, string name, string label, string kind, RobotTopics topics) => new("button", $"{id}_{name}", label)
    {
        CommandTopic = topics.Stop,
        CommandTemplate = $$$"""{"id":"ha-{{ (now().timestamp() * 1000) | int }}","kind":"{{{kind}}}"}""",
        QualityOfService = 1,
    };

    private static IReadOnlyList<HomeAssistantAvailability> There(RobotTopics topics) => [new(topics.Status, "{{ 'online' if value_json.online else 'offline' }}")];

    private static string OnWhen(string condition) => $$$"""{{ 'ON' if {{{condition}}} else 'OFF' }}""";
}
