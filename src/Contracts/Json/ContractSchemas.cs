using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace LamRobot.Contracts;

/// <summary>Generates the JSON schemas of the records from the records themselves.</summary>
public static class ContractSchemas
{
    /// <summary>The records whose schema is published, by name.</summary>
    public static IReadOnlyDictionary<string, JsonTypeInfo> Published { get; } = new Dictionary<string, JsonTypeInfo>(StringComparer.Ordinal)
    {
        ["capability-manifest"] = ContractsJson.Default.CapabilityManifest,
        ["actuator-manifest"] = ContractsJson.Default.ActuatorManifest,
        ["observation"] = ContractsJson.Default.Observation,
        ["plan-outcome"] = ContractsJson.Default.PlanOutcome,
        ["action-step"] = ContractsJson.Default.ActionStep,
        ["action-result"] = ContractsJson.Default.ActionResult,
        ["transcript"] = ContractsJson.Default.Transcript,
        ["episode"] = ContractsJson.Default.Episode,
    };

    /// <summary>Makes the schema of a record.</summary>
    /// <param name="type">The record, as <see cref="ContractsJson"/> knows it.</param>
    /// <returns>The schema.</returns>
    public static JsonNode Of(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSchemaExporter.GetJsonSchemaAsNode(type.Options, type.Type, new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context.TypeInfo, schema),
        });
    }

    private static JsonNode Transform(JsonTypeInfo info, JsonNode schema)
    {
        if (info.Type == typeof(ArgumentValue))
        {
            return new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        }

        if (!info.Type.IsGenericType)
        {
            return schema;
        }

        var generic = info.Type.GetGenericTypeDefinition();
        if (generic == typeof(EquatableList<>))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Of(info.Options.GetTypeInfo(info.Type.GenericTypeArguments[0])) };
        }

        return generic == typeof(EquatableMap<>)
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(info.Options.GetTypeInfo(info.Type.GenericTypeArguments[0])) }
            : schema;
    }
}
