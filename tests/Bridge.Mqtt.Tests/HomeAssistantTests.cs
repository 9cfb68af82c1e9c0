using System.Text.Json;
using System.Text.Json.Nodes;
using LamRobot.Bridge.Mqtt.HomeAssistant;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>What Home Assistant is told of a JSON robot.</summary>
public sealed class HomeAssistantTests
{
    // What each platform cannot do without, and what it takes of what is told here. Source: Home Assistant's documentation of MQTT binary_sensor, sensor and button.
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Platforms = new()
    {
        ["binary_sensor"] = (["state_topic"], ["value_template", "device_class", "entity_category", "availability", "qos"]),
        ["sensor"] = (["state_topic"], ["value_template", "device_class", "state_class", "unit_of_measurement", "entity_category", "availability", "qos"]),
        ["button"] = (["command_topic"], ["command_template", "payload_press", "device_class", "entity_category", "availability", "qos", "retain"]),
    };

    private static readonly string[] OfAll = ["platform", "unique_id", "name"];

    [Fact]
    public void A_robot_is_a_device_with_what_each_platform_needs_and_nothing_that_it_does_not_know()
    {
        var message = HomeAssistantDevice.Announce(new("rover-1", "rover"));
        var device = JsonNode.Parse(message.Payload.Span)!;

        Assert.Equal("homeassistant/device/lamrobot_rover-1/config", message.Topic);
        Assert.True(message.Retain);
        Assert.Equal(["device", "origin", "components"], device.AsObject().Select(static part => part.Key));
        Assert.Equal(("lamrobot_rover-1", "rover-1", "rover"), (device["device"]!["identifiers"]![0]!.GetValue<string>(), device["device"]!["name"]!.GetValue<string>(), device["device"]!["model"]!.GetValue<string>()));
        Assert.Equal("LamRobot", device["origin"]!["name"]!.GetValue<string>());
        Assert.All(Components(message), static component =>
        {
            var (required, allowed) = Platforms[component["platform"]!.GetValue<string>()];
            Assert.All([.. OfAll, .. required], key => Assert.True(component[key] is not null, $"{component} lacks {key}"));
            Assert.Empty(component.Select(static part => part.Key).Except([.. OfAll, .. required, .. allowed]));
        });
        Assert.Equal(6, Components(message).Select(static component => component["unique_id"]!.GetValue<string>()).Distinct().Count());
    }

    [Theory]
    [InlineData("lamrobot_r_stop", "soft")]
    [InlineData("lamrobot_r_emergency_stop", "emergency")]
    public void Its_buttons_write_the_robots_own_stop(string button, string kind)
    {
        var stop = Components(HomeAssistantDevice.Announce(new("r", "rover"))).Single(each => each["unique_id"]!.GetValue<string>() == button);

        Assert.Equal("lamrobot/r/stop", stop["command_topic"]!.GetValue<string>());
        var pressed = stop["command_template"]!.GetValue<string>().Replace("{{ (now().timestamp() * 1000) | int }}", "1700000000000", StringComparison.Ordinal);
        Assert.True(Wire.WireJson.TryRead(System.Text.Encoding.UTF8.GetBytes(pressed), Wire.WireJson.Default.StopMessage, out var message));
        Assert.Equal(("ha-1700000000000", kind), (message.Id, message.Kind.ToString().ToLowerInvariant()));
    }

    [Fact]
    public void Nothing_but_stopping_is_offered()
    {
        var buttons = Components(HomeAssistantDevice.Announce(new("r", "rover") { Actions = [new("explode")] })).Where(static component => component["command_topic"] is not null);

        Assert.All(buttons, static button => Assert.Equal("lamrobot/r/stop", button["command_topic"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("a.b", "homeassistant/device/lamrobot_a_-b/config")]
    [InlineData("a_b", "homeassistant/device/lamrobot_a__b/config")]
    [InlineData("a_-b", "homeassistant/device/lamrobot_a__-b/config")]
    public void Robots_whose_ids_look_alike_are_different_devices(string id, string topic) => Assert.Equal(topic, HomeAssistantDevice.Remove(id).Topic);

    [Fact]
    public void A_robot_is_taken_away_by_an_empty_message_under_the_same_topic()
    {
        var removed = HomeAssistantDevice.Remove("r", "ha");

        Assert.Equal((HomeAssistantDevice.Announce(new("r", "rover"), "ha").Topic, 0, true), (removed.Topic, removed.Payload.Length, removed.Retain));
        Assert.Throws<ArgumentException>(() => HomeAssistantDevice.Remove("r", "ha/#"));
        Assert.Throws<ArgumentException>(() => HomeAssistantDevice.Remove("a/b"));
    }

    private static List<JsonObject> Components(MqttMessage message) =>
        [.. JsonSerializer.Deserialize<JsonObject>(message.Payload.Span)!["components"]!.AsObject().Select(static part => part.Value!.AsObject())];
}
