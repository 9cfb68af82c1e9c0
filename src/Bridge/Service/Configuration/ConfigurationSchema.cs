using System.Text.Json;
using System.Text.Json.Nodes;

namespace LamRobot.Bridge.Service;

/// <summary>Describes the file of settings as a JSON schema, so that editors complete and check it.</summary>
internal static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the schema.</summary>
    /// <param name="keys">The settings.</param>
    /// <returns>JSON, with a line feed at its end.</returns>
    public static string Of(IEnumerable<ConfigurationKey> keys) => Write(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "LamRobot's settings (lamrobot.yaml)",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(key)))),
    });

    /// <summary>Writes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>JSON, with a line feed at its end.</returns>
    public static string Write(JsonObject schema) => schema.ToJsonString(Indented) + "\n";

    private static JsonObject Property(ConfigurationKey key)
    {
        // Where the ledger is differs from person to person; the schema is for all.
        var property = new JsonObject { ["description"] = key.Option.Description?.Replace(LedgerFactory.DefaultPath, "lamrobot/commands.db in the folder of local application data", StringComparison.Ordinal) };
        switch (key.Kind)
        {
            case ConfigurationKind.Switch:
                property["type"] = "boolean";
                break;
            case ConfigurationKind.Integer:
                property["type"] = "integer";
                break;
            case ConfigurationKind.Number:
                property["type"] = "number";
                break;
            case ConfigurationKind.List:
                property["type"] = new JsonArray("array", "string");
                property["items"] = new JsonObject { ["type"] = "string" };
                break;
            default:
                property["type"] = "string";
                break;
        }

        if (key.Choices.Count > 0)
        {
            property["enum"] = new JsonArray([.. key.Choices.Select(choice => JsonValue.Create(choice))]);
        }

        return property;
    }
}
