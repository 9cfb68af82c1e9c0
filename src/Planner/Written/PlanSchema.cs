using System.Text.Json.Nodes;
using LamRobot.Contracts;

namespace LamRobot.Planner.Written;

/// <summary>Writes the JSON schema of an answer to a request, for endpoints that hold a model to one.</summary>
internal static class PlanSchema
{
    /// <summary>Makes the schema.</summary>
    /// <param name="request">The request.</param>
    /// <returns>A schema of an object with a plan, a question or a refusal.</returns>
    public static JsonObject Of(PlanRequest request)
    {
        var properties = new JsonObject
        {
            ["ask"] = new JsonObject { ["type"] = "string", ["description"] = "A question to the person." },
            ["refuse"] = new JsonObject { ["type"] = "string", ["description"] = "Why it is not done." },
        };
        var steps = request.Manifest.Actuators.SelectMany(actuator => actuator.Actions.Select(action => (JsonNode)Step(actuator.Id, action, request.Observation))).ToArray();
        if (steps.Length > 0)
        {
            properties["plan"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = new JsonObject { ["anyOf"] = new JsonArray(steps) } };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject Step(string actuator, ActionSpec action, Observation observation)
    {
        var arguments = ToolSchema.Of(action);
        foreach (var parameter in action.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entity))
        {
            var fitting = observation.Entities.Where(entity => parameter.Takes(entity.Kind)).Select(entity => (JsonNode)entity.Id).ToArray();
            if (fitting.Length > 0)
            {
                arguments["properties"]![parameter.Name]!["enum"] = new JsonArray(fitting);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["actuator"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(actuator) },
                ["action"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(action.Name) },
                ["arguments"] = arguments,
            },
            ["required"] = new JsonArray("actuator", "action", "arguments"),
            ["additionalProperties"] = false,
        };
    }
}
