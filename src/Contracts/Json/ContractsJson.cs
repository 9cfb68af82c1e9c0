using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>JSON of the records: camelCase names, snake_case enumerations, nulls left out; generated from source, without reflection over the records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(SnakeCaseEnumConverter<ParameterKind>), typeof(SnakeCaseEnumConverter<ActionEffect>), typeof(SnakeCaseEnumConverter<PlanOutcomeKind>),
        typeof(SnakeCaseEnumConverter<ActionStatus>), typeof(SnakeCaseEnumConverter<ResultCode>), typeof(SnakeCaseEnumConverter<StopKind>),
        typeof(SnakeCaseEnumConverter<MissionStatus>)])]
[JsonSerializable(typeof(Observation))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(UiElement))]
[JsonSerializable(typeof(RobotState))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(CapabilityManifest))]
[JsonSerializable(typeof(ActuatorManifest))]
[JsonSerializable(typeof(ActionSpec))]
[JsonSerializable(typeof(ParameterSpec))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(PlanOutcome))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(ActionStep))]
[JsonSerializable(typeof(ArgumentValue))]
[JsonSerializable(typeof(ActionResult))]
[JsonSerializable(typeof(ActionProgress))]
[JsonSerializable(typeof(StopKind))]
[JsonSerializable(typeof(Episode))]
[JsonSerializable(typeof(EpisodeStep))]
[JsonSerializable(typeof(LamDataFlowStep))]
[JsonSerializable(typeof(EquatableList<LamDataFlowStep>))]
[JsonSerializable(typeof(string))]
public sealed partial class ContractsJson : JsonSerializerContext
{
    /// <summary>The same with line breaks and indentation, for people.</summary>
    public static ContractsJson Indented => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
