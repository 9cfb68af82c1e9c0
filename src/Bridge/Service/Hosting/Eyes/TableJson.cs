using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Service;

/// <summary>JSON of a table's description.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TableDescription))]
internal sealed partial class TableJson : JsonSerializerContext;
