using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>Who announces a device.</summary>
/// <param name="Name">Its name.</param>
internal sealed record HomeAssistantOrigin([property: JsonPropertyName("name")] string Name);
