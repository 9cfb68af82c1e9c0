using System.Text.Json.Serialization;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>JSON of what only the page reads and writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(SnakeCaseEnumConverter<MissionState>)])]
[JsonSerializable(typeof(IReadOnlyList<MissionSummary>))]
[JsonSerializable(typeof(IReadOnlyList<ShownSetting>))]
[JsonSerializable(typeof(ServiceFacts))]
internal sealed partial class DashboardJson : JsonSerializerContext;
