using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Service;

/// <summary>JSON that commands write for programs: one line, camelCase names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<ModelListing>))]
[JsonSerializable(typeof(List<DoctorFinding>))]
[JsonSerializable(typeof(List<RobotListing>))]
[JsonSerializable(typeof(TranscriptionLine))]
[JsonSerializable(typeof(SeenPicture))]
[JsonSerializable(typeof(CalibrationReport))]
internal sealed partial class ServiceJson : JsonSerializerContext;
