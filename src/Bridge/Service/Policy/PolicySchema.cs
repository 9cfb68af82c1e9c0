using System.Text.Json.Nodes;

namespace LamRobot.Bridge.Service;

/// <summary>Describes the policy's file: its keys, and a JSON schema with which editors complete and check it.</summary>
internal static class PolicySchema
{
    /// <summary>The days, as <see cref="DayOfWeek"/> counts them.</summary>
    public static IReadOnlyList<string> Days { get; } = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly IReadOnlyList<(string Key, JsonObject Schema)> Lists =
    [
        ("allow", Texts("What may be done, as actuator/action with * for anything. Default: everything.")),
        ("deny", Texts("What must not be done, even if it is allowed.")),
        ("ask", Texts("What a person must approve each time; what cannot be undone is asked for anyway.")),
        ("limits", ListOf(Mapping("A limit to a number, tighter than the device's own.", LimitProperties, "action", "parameter", "maximum"), "Limits to numbers, such as a speed.")),
        ("forbidden-places", Texts("Places (ids of entities) that no step may name, nor anything that is in, on or at them.")),
        ("area", Mapping("The rectangle, in metres, in which everything that a step names must be known to be.", AreaProperties, "x", "y")),
    ];

    private static readonly IReadOnlyList<(string Key, JsonObject Schema)> Rule =
    [
        ("name", Text("The rule's name; told with the reason.")),
        ("who", Mapping("Whom the rule is for; everybody without it. Each list that is there must have the one who asked in it.", WhoProperties)),
        ("when", Mapping("At which hours the rule holds; always without it.", HoursProperties, "from", "to")),
        .. Lists,
    ];

    private static readonly IReadOnlyList<(string Key, JsonObject Schema)> Top =
    [
        ("time-zone", Text("The time zone of the rules' hours, such as Europe/Berlin. Default: UTC.")),
        ("approval-wait", Text("How long a person may think about an approval, such as 90s or 5m. No answer is a no. Default: 1m.")),
        ("actions-per-minute", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 100_000, ["description"] = "How many actions a minute each actuator may get. Default: 120." }),
        .. Lists,
        ("rules", ListOf(Mapping("A rule for some people or hours.", Rule, "name"), "Further rules; each only forbids, limits or asks.")),
    ];

    /// <summary>The keys of the file.</summary>
    public static IReadOnlyList<string> TopKeys { get; } = Names(Top);

    /// <summary>The keys of a rule.</summary>
    public static IReadOnlyList<string> RuleKeys { get; } = Names(Rule);

    /// <summary>The keys of a limit.</summary>
    public static IReadOnlyList<string> LimitKeys { get; } = Names(LimitProperties);

    /// <summary>The keys of an area.</summary>
    public static IReadOnlyList<string> AreaKeys { get; } = Names(AreaProperties);

    /// <summary>The keys of who a rule is for.</summary>
    public static IReadOnlyList<string> WhoKeys { get; } = Names(WhoProperties);

    /// <summary>The keys of a rule's hours.</summary>
    public static IReadOnlyList<string> HoursKeys { get; } = Names(HoursProperties);

    private static IReadOnlyList<(string Key, JsonObject Schema)> LimitProperties =>
    [
        ("action", Text("Which actions, as actuator/action with * for anything.")),
        ("parameter", Text("The parameter.")),
        ("maximum", new JsonObject { ["type"] = "number", ["description"] = "The most, in the parameter's unit." }),
        ("minimum", new JsonObject { ["type"] = "number", ["description"] = "The least, in the parameter's unit. Default: 0." }),
    ];

    private static IReadOnlyList<(string Key, JsonObject Schema)> AreaProperties => [("x", Range("The least and the most x.")), ("y", Range("The least and the most y."))];

    private static IReadOnlyList<(string Key, JsonObject Schema)> WhoProperties =>
    [
        ("names", Texts("Names: those of tokens.")),
        ("roles", Texts("Roles.", AccessRoles.All)),
        ("ways", Texts("Ways by which the words came.", RequestWays.All)),
    ];

    private static IReadOnlyList<(string Key, JsonObject Schema)> HoursProperties =>
    [
        ("from", Text("When it begins, such as \"22:00\".")),
        ("to", Text("When it ends; at or before the begin on the next day.")),
        ("days", Texts("The days on which it begins. Default: every day.", Days)),
    ];

    /// <summary>Makes the schema.</summary>
    /// <returns>JSON, with a line feed at its end.</returns>
    public static string Create()
    {
        var schema = Mapping("What may be done.", Top);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "LamRobot's policy");
        return ConfigurationSchema.Write(schema);
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<(string Key, JsonObject Schema)> properties) => [.. properties.Select(property => property.Key)];

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Texts(string description, IReadOnlyList<string>? words = null)
    {
        var item = new JsonObject { ["type"] = "string" };
        if (words is not null)
        {
            item["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        }

        return new() { ["type"] = new JsonArray("array", "string"), ["items"] = item, ["description"] = description };
    }

    private static JsonObject Range(string description) => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number" }, ["minItems"] = 2, ["maxItems"] = 2, ["description"] = description };

    private static JsonObject ListOf(JsonObject item, string description) => new() { ["type"] = "array", ["items"] = item, ["description"] = description };

    private static JsonObject Mapping(string description, IReadOnlyList<(string Key, JsonObject Schema)> properties, params ReadOnlySpan<string> required)
    {
        var mapping = new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Schema.DeepClone()))),
        };
        if (required.Length > 0)
        {
            mapping["required"] = new JsonArray([.. required.ToArray().Select(key => JsonValue.Create(key))]);
        }

        return mapping;
    }
}
