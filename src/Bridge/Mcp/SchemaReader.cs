using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mcp;

/// <summary>Reads the properties of a tool's JSON schema as parameters.</summary>
/// <param name="longestDescription">How many letters of a description are kept.</param>
internal sealed class SchemaReader(int longestDescription)
{
    private const int MostChoices = 200;
    private const int LongestChoice = 200;

    /// <summary>Reads a property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="required">Whether the tool cannot be called without it.</param>
    /// <returns>The parameter, or why it cannot be one.</returns>
    public ParameterReading Read(string name, JsonElement schema, bool required)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return new(null, "its schema says nothing of it");
        }

        var description = schema.TryGetProperty("description", out var words) && words.ValueKind == JsonValueKind.String ? ForeignText.Line(words.GetString(), longestDescription) : "";
        if (Choices(schema) is { } choices)
        {
            return choices.Count > 0
                ? new(new(name, ParameterKind.Choice) { Description = description, Required = required, Choices = choices.ToEquatableList() })
                : new(null, "its choices are not words");
        }

        return TypeOf(schema) switch
        {
            "string" => new(new(name, ParameterKind.Text) { Description = description, Required = required }),
            "boolean" => new(new(name, ParameterKind.Boolean) { Description = description, Required = required }),
            "number" => Number(name, schema, required, description, isInteger: false),
            "integer" => Number(name, schema, required, description, isInteger: true),
            null => new(null, "its type is not a single one"),
            var other => new(null, $"its type is {ForeignText.Line(other, LongestChoice)}"),
        };
    }

    private static ParameterReading Number(string name, JsonElement schema, bool required, string description, bool isInteger)
    {
        var (minimum, maximum) = (Bound(schema, "minimum"), Bound(schema, "maximum"));
        if (isInteger)
        {
            // Of whole numbers an open end is the next one; of others it stays the server's to refuse.
            minimum ??= Bound(schema, "exclusiveMinimum") + 1;
            maximum ??= Bound(schema, "exclusiveMaximum") - 1;
        }

        minimum ??= Bound(schema, "exclusiveMinimum");
        maximum ??= Bound(schema, "exclusiveMaximum");
        return minimum > maximum
            ? new(null, "its least value is above its greatest")
            : new(new(name, ParameterKind.Number) { Description = description, Required = required, Minimum = minimum, Maximum = maximum }, IsInteger: isInteger);
    }

    private static double? Bound(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var bound) && bound.ValueKind == JsonValueKind.Number && bound.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The type, where there is one beside null.</summary>
    private static string? TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.ToString()).Where(one => one != "null").ToList() : [type.ToString()];
        return types is [var only] ? only : null;
    }

    /// <summary>The words that can be chosen; null when it is no choice, empty when they are no words.</summary>
    private static List<string>? Choices(JsonElement schema)
    {
        var values = schema.TryGetProperty("const", out var constant) ? [constant]
            : schema.TryGetProperty("enum", out var listed) && listed.ValueKind == JsonValueKind.Array ? [.. listed.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null)]
            : Constants(schema);
        if (values is null)
        {
            return null;
        }

        var areWords = values.Count <= MostChoices && values.TrueForAll(value => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestChoice } word && !word.Any(char.IsControl));
        return areWords ? [.. values.Select(value => value.GetString()!).Distinct(StringComparer.Ordinal)] : [];
    }

    private static List<JsonElement>? Constants(JsonElement schema) =>
        (schema.TryGetProperty("oneOf", out var options) || schema.TryGetProperty("anyOf", out options)) && options.ValueKind == JsonValueKind.Array
        && options.EnumerateArray().All(option => option.ValueKind == JsonValueKind.Object && option.TryGetProperty("const", out _))
            ? [.. options.EnumerateArray().Select(option => option.GetProperty("const"))]
            : null;
}
