using System.Text.Json.Serialization;

namespace LamRobot.Planner.Lam;

/// <summary>JSON of the card.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LamCard))]
internal sealed partial class LamCardJson : JsonSerializerContext;
