using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Service.Tests;

[JsonSerializable(typeof(ArgumentValue))]
[JsonSerializable(typeof(EquatableMap<ArgumentValue>))]
internal sealed partial class ArgumentsJson : JsonSerializerContext;
