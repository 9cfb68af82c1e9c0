using System.Text.Json.Serialization;

namespace LamRobot.Perception.Vision;

/// <summary>JSON of what seeing keeps in files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CameraCalibration))]
internal sealed partial class VisionJson : JsonSerializerContext;
