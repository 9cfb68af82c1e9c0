using System.Text.Json.Nodes;

namespace LamRobot.Contracts;

/// <summary>Writes an action as the JSON schema of a tool, as MCP and OpenAI-compatible models read it.</summary>
public static class ToolSchema
{
    /// <summary>Makes the schema of an action's arguments.</summary>
    /// <param name="action">The action.</param>
    /// <returns>A JSON schema of an object.</returns>
    public static JsonObject Of(ActionSpec action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var properties = new JsonObject();
        foreach (var parameter in action.Parameters)
        {
            properties[parameter.Name] = Of(parameter);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. action.Parameters.Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(ParameterSpec parameter)
    {
        var schema = new JsonObject
        {
            ["type"] = parameter.Kind switch
            {
                ParameterKind.Number => "number",
                ParameterKind.Boolean => "boolean",
                _ => "string",
            },
            ["description"] = Describe(parameter),
        };
        if (parameter.Kind == ParameterKind.Choice)
        {
            schema["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
        }

        if (parameter.Minimum is { } minimum)
        {
            schema["minimum"] = minimum;
        }

        if (parameter.Maximum is { } maximum)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    private static string Describe(ParameterSpec parameter) => parameter switch
    {
        { Kind: ParameterKind.Entity, EntityKinds.Count: > 0 } => $"{parameter.Description} The id of an entity of kind {string.Join(" or ", parameter.EntityKinds)}.".TrimStart(),
        { Kind: ParameterKind.Number, Unit: { } unit } => $"{parameter.Description} In {unit}.".TrimStart(),
        _ => parameter.Description,
    };
}
