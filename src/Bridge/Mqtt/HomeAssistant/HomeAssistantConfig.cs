using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>A discovery message of a whole device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Origin">Who says so.</param>
/// <param name="Components">What it shows and offers, by keys of the message's own.</param>
internal sealed record HomeAssistantConfig(
    [property: JsonPropertyName("device")] HomeAssistantIdentity Device,
    [property: JsonPropertyName("origin")] HomeAssistantOrigin Origin,
    [property: JsonPropertyName("components")] SortedDictionary<string, HomeAssistantComponent> Components);
