using System.Text.Json.Serialization;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>JSON of the events: one object each, told apart by <c>event</c>; generated from source.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [
        typeof(SnakeCaseEnumConverter<ParameterKind>), typeof(SnakeCaseEnumConverter<ActionEffect>), typeof(SnakeCaseEnumConverter<PlanOutcomeKind>),
        typeof(SnakeCaseEnumConverter<ActionStatus>), typeof(SnakeCaseEnumConverter<ResultCode>), typeof(SnakeCaseEnumConverter<StopKind>),
        typeof(SnakeCaseEnumConverter<MissionStatus>), typeof(SnakeCaseEnumConverter<MissionPriority>), typeof(SnakeCaseEnumConverter<EffectSight>)])]
[JsonSerializable(typeof(MissionEvent))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(PlanOutcome))]
[JsonSerializable(typeof(ActionStep))]
[JsonSerializable(typeof(ArgumentValue))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(Observation))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(UiElement))]
[JsonSerializable(typeof(RobotState))]
[JsonSerializable(typeof(StopOutcome))]
[JsonSerializable(typeof(string))]
public sealed partial class MissionEventJson : JsonSerializerContext;
