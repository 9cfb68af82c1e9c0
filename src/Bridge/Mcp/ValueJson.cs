using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Mcp;

/// <summary>Writes single values as JSON.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
internal sealed partial class ValueJson : JsonSerializerContext;
