using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Reads a robot's file as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(RosRobot))]
internal sealed partial class RosFileJson : JsonSerializerContext;
