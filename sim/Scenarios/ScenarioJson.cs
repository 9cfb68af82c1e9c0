using System.Text.Json.Serialization;

namespace LamRobot.Sim;

/// <summary>JSON of scenario files; an unknown or a missing field is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HomeScenario))]
[JsonSerializable(typeof(TabletopScenario))]
[JsonSerializable(typeof(WarehouseFile))]
[JsonSerializable(typeof(WarehouseLoad))]
[JsonSerializable(typeof(WarehouseStart))]
internal sealed partial class ScenarioJson : JsonSerializerContext;
