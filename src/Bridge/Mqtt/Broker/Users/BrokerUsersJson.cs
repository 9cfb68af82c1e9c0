using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Reads and writes users as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, ReadCommentHandling = JsonCommentHandling.Skip, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BrokerUsersFile))]
[JsonSerializable(typeof(BrokerUser))]
internal sealed partial class BrokerUsersJson : JsonSerializerContext;
