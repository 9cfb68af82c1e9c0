using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Json.Schema;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>A schema that the standard's authors publish.</summary>
internal sealed class VdaSchema
{
    private static readonly ConcurrentDictionary<(string Version, string Topic), VdaSchema> Loaded = new();
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema schema;
    private readonly JsonNode root;

    private VdaSchema(string version, string topic)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vda5050", "Schemas", version, $"{topic}.schema"));
        schema = JsonSchema.FromText(text);
        root = JsonNode.Parse(text)!;
    }

    public static VdaSchema Of(string version, string topic) => Loaded.GetOrAdd((version, topic), key => new(key.Version, key.Topic));

    /// <summary>What the schema says against a message, and the members that it does not know.</summary>
    public IReadOnlyList<string> Complaints(JsonNode message)
    {
        var result = schema.Evaluate(message, Options);
        var complaints = result.IsValid ? [] : result.Details.Where(detail => detail.HasErrors)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty("invalid").ToList();
        AddUnknown(message, root, "", complaints);
        return complaints;
    }

    private void AddUnknown(JsonNode? value, JsonNode part, string path, List<string> complaints)
    {
        var rules = part["$ref"] is { } reference ? root["definitions"]![reference.GetValue<string>().Split('/')[^1]]! : part;
        if (value is JsonArray items && rules["items"] is { } itemRules)
        {
            foreach (var item in items)
            {
                AddUnknown(item, itemRules, $"{path}/[]", complaints);
            }
        }
        else if (value is JsonObject members)
        {
            foreach (var (name, member) in members)
            {
                if (member is null)
                {
                    complaints.Add($"{path}/{name} is null.");
                }
                else if (rules["properties"]?[name] is { } memberRules)
                {
                    AddUnknown(member, memberRules, $"{path}/{name}", complaints);
                }
                else
                {
                    complaints.Add($"{path}/{name} is not in the schema.");
                }
            }
        }
    }
}
