using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.HomeAssistant;

/// <summary>Writes discovery messages.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HomeAssistantConfig))]
internal sealed partial class HomeAssistantJson : JsonSerializerContext;
