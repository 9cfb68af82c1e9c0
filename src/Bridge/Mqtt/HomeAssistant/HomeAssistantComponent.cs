using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>One thing that a device shows or offers.</summary>
/// <param name="Platform">What it is to Home Assistant.</param>
/// <param name="UniqueId">An id that nothing else has.</param>
/// <param name="Name">Its name.</param>
internal sealed record HomeAssistantComponent(
    [property: JsonPropertyName("platform")] string Platform,
    [property: JsonPropertyName("unique_id")] string UniqueId,
    [property: JsonPropertyName("name")] string Name)
{
    /// <summary>How it is shown.</summary>
    [JsonPropertyName("device_class")]
    public string? DeviceClass { get; init; }

    /// <summary>How it is kept over time.</summary>
    [JsonPropertyName("state_class")]
    public string? StateClass { get; init; }

    /// <summary>Where it is listed.</summary>
    [JsonPropertyName("entity_category")]
    public string? Category { get; init; }

    /// <summary>The unit of its values.</summary>
    [JsonPropertyName("unit_of_measurement")]
    public string? Unit { get; init; }

    /// <summary>Where its state is told.</summary>
    [JsonPropertyName("state_topic")]
    public string? StateTopic { get; init; }

    /// <summary>Makes its state of the message.</summary>
    [JsonPropertyName("value_template")]
    public string? ValueTemplate { get; init; }

    /// <summary>Where it is told to do something.</summary>
    [JsonPropertyName("command_topic")]
    public string? CommandTopic { get; init; }

    /// <summary>Makes the message that tells it so.</summary>
    [JsonPropertyName("command_template")]
    public string? CommandTemplate { get; init; }

    /// <summary>How hard to try, as MQTT counts it.</summary>
    [JsonPropertyName("qos")]
    public int? QualityOfService { get; init; }

    /// <summary>Where it is said whether it is there; always when null.</summary>
    [JsonPropertyName("availability")]
    public IReadOnlyList<HomeAssistantAvailability>? Availability { get; init; }
}
