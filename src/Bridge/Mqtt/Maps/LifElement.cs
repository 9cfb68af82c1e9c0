using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A piece of a LIF file that knows where it stands, so that what is wrong with it can be said.</summary>
internal readonly record struct LifElement(string Name, string Where, JsonElement Element)
{
    public LifElement Required(string property) => Optional(property) ?? throw Wrong($"'{property}' is missing");

    public LifElement? Optional(string property)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object is wanted");
        }

        return Element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null
            ? new(Name, Where.Length == 0 ? property : $"{Where}.{property}", value)
            : null;
    }

    public IEnumerable<LifElement> List(string property) => Optional(property)?.Items() ?? [];

    public IEnumerable<LifElement> Items()
    {
        var (name, where) = (Name, Where);
        return Element.ValueKind == JsonValueKind.Array
            ? Element.EnumerateArray().Select((item, index) => new LifElement(name, $"{where}[{index}]", item))
            : throw Wrong("a list is wanted");
    }

    public string Text() => Element.ValueKind == JsonValueKind.String && Element.GetString() is { Length: > 0 } text ? text : throw Wrong("a text is wanted");

    public double Number() => Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong("a number is wanted");

    public MapException Wrong(string problem) => new($"The map '{Name}', {(Where.Length == 0 ? "at its top" : Where)}: {problem}.");
}
