using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Actuators.Plugins;

/// <summary>Reads and writes the files of plug-ins.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(PluginList))]
[JsonSerializable(typeof(Dictionary<string, string>), TypeInfoPropertyName = "Settings")]
internal sealed partial class PluginJson : JsonSerializerContext;
