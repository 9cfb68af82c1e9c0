using System.Text.Json.Serialization;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>JSON of the messages between those who want plans and those who make them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(SnakeCaseEnumConverter<ParameterKind>), typeof(SnakeCaseEnumConverter<ActionEffect>), typeof(SnakeCaseEnumConverter<PlanOutcomeKind>),
        typeof(SnakeCaseEnumConverter<ActionStatus>), typeof(SnakeCaseEnumConverter<ResultCode>)])]
[JsonSerializable(typeof(PlanWanted))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(ArgumentValue))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(UiElement))]
[JsonSerializable(typeof(RobotState))]
[JsonSerializable(typeof(ActionStep))]
[JsonSerializable(typeof(EpisodeStep))]
[JsonSerializable(typeof(ActuatorManifest))]
[JsonSerializable(typeof(ActionSpec))]
[JsonSerializable(typeof(ParameterSpec))]
[JsonSerializable(typeof(string))]
internal sealed partial class SharedPlanJson : JsonSerializerContext;
