using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>Where it is said whether a device is there.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="ValueTemplate">Makes <c>online</c> or <c>offline</c> of the message.</param>
internal sealed record HomeAssistantAvailability([property: JsonPropertyName("topic")] string Topic, [property: JsonPropertyName("value_template")] string ValueTemplate);
