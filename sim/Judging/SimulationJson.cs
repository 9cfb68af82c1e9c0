using System.Text.Json.Serialization;

namespace LamRobot.Sim;

/// <summary>JSON of a case's faults.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SimulationFaults))]
internal sealed partial class SimulationJson : JsonSerializerContext;
