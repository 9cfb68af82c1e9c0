using System.Text.Json.Serialization;
using LamRobot.Actuators.Plugins;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>JSON that commands write for programs: one line, camelCase names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<ModelListing>))]
[JsonSerializable(typeof(List<DoctorFinding>))]
[JsonSerializable(typeof(List<RobotListing>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<PluginCheck>))]
[JsonSerializable(typeof(TranscriptionLine))]
[JsonSerializable(typeof(ListenLine))]
[JsonSerializable(typeof(List<MicrophoneDevice>))]
[JsonSerializable(typeof(SeenPicture))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(ModelSource))]
internal sealed partial class ServiceJson : JsonSerializerContext;
