using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LamRobot.Api.Tests;

/// <summary>Makes bodies by chance: what a schema describes, what it does not, and what is no JSON at all.</summary>
internal sealed class RandomJson(JsonElement components, Random random)
{
    private static readonly string[] Fragments = ["wave", "erase", "hold", "which", "yes", "release", "é", "\u4f60", "\ud83e\udd16", "\\n", "%00", "../", "{id}", "<b>", "';--", "${x}"];
    private static readonly string[] Forbidden = ["\\ud800", "\\u0000", "\\u001b[2J"];

    /// <summary>Makes a body for a schema.</summary>
    public byte[] Body(JsonElement schema) => random.Next(6) switch
    {
        0 => Encoding.UTF8.GetBytes(Any(0)),
        1 => Torn(Encoding.UTF8.GetBytes(Of(schema))),
        2 => Encoding.UTF8.GetBytes(Of(schema).Replace(':', ',')),
        _ => Encoding.UTF8.GetBytes(Of(schema)),
    };

    /// <summary>Makes a word for a path or a query.</summary>
    public string Word() => Uri.EscapeDataString(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Fragments[random.Next(Fragments.Length)])));

    private string Of(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Of(components.GetProperty(reference.GetString()!.Split('/')[^1]));
        }

        if (random.Next(20) == 0)
        {
            return Any(0);
        }

        if (schema.TryGetProperty("enum", out var choices))
        {
            return choices[random.Next(choices.GetArrayLength())].GetRawText();
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            return $"{{{string.Join(',', properties.EnumerateObject().Where(_ => random.Next(12) > 0).Select(property => $"\"{property.Name}\":{Of(property.Value)}"))}}}";
        }

        return schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "string" ? Text() : Any(0);
    }

    private string Any(int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.Next(2) == 0 ? "1e999" : random.NextDouble().ToString(CultureInfo.InvariantCulture),
        3 => long.MinValue.ToString(CultureInfo.InvariantCulture),
        4 => Text(),
        5 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth + 1)))}]",
        6 => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Text()}:{Any(depth + 1)}"))}}}",
        _ => string.Concat(Enumerable.Repeat("[", random.Next(1, 200))),
    };

    private string Text() => $"\"{string.Concat(Enumerable.Range(0, random.Next(20) == 0 ? 2000 : random.Next(6)).Select(_ => Fragment() + " "))}\"";

    private string Fragment() => random.Next(20) == 0 ? Forbidden[random.Next(Forbidden.Length)] : Fragments[random.Next(Fragments.Length)];

    private byte[] Torn(byte[] body)
    {
        for (var change = 0; change < 3 && body.Length > 0; change++)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return body[..random.Next(body.Length + 1)];
    }
}
