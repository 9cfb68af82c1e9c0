using System.Text.Json;
using System.Text.Json.Serialization;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>JSON of the service's own topics; generated from source.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(SnakeCaseEnumConverter<MissionPriority>)])]
[JsonSerializable(typeof(CommandWish))]
[JsonSerializable(typeof(CommandReply))]
[JsonSerializable(typeof(AnswerWish))]
[JsonSerializable(typeof(ApprovalWish))]
internal sealed partial class MqttDeskJson : JsonSerializerContext;
