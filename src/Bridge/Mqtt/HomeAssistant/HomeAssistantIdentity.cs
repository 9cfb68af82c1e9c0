using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>Which device it is.</summary>
/// <param name="Identifiers">Ids that no other device has.</param>
/// <param name="Name">Its name.</param>
internal sealed record HomeAssistantIdentity([property: JsonPropertyName("identifiers")] IReadOnlyList<string> Identifiers, [property: JsonPropertyName("name")] string Name)
{
    /// <summary>What sort of robot it is.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }
}
