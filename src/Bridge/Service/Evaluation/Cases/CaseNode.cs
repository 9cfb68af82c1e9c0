using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A value of a case with the path that leads to it, so that an error can name its field.</summary>
/// <param name="Element">The value.</param>
/// <param name="Path">Its path, such as <c>expect.steps[0]</c>; empty for the whole line.</param>
internal readonly record struct CaseNode(JsonElement Element, string Path)
{
    /// <summary>Gets a field that may be absent; null counts as absent.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>The field, or null.</returns>
    /// <exception cref="JsonException">This is no object.</exception>
    public CaseNode? Optional(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object is needed");
        }

        return Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new CaseNode(value, Child(name)) : null;
    }

    /// <summary>Gets a field that must be there.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>The field.</returns>
    /// <exception cref="JsonException">It is absent.</exception>
    public CaseNode Required(string name) => Optional(name) ?? throw new JsonException("is missing", Child(name), null, null);

    /// <summary>Reads a text that is not empty.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public string Text() =>
        Element.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(Element.GetString()) ? Element.GetString()! : throw Wrong("a text is needed");

    /// <summary>Reads a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public double Number() => Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong("a number is needed");

    /// <summary>Reads a whole number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public int Integer() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : throw Wrong("a whole number is needed");

    /// <summary>Reads a truth value.</summary>
    /// <returns>The truth value.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public bool Boolean() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong("true or false is needed");

    /// <summary>Reads one of some words.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The position of the word.</returns>
    /// <exception cref="JsonException">It is none of them.</exception>
    public int Choice(params ReadOnlySpan<string> words)
    {
        var index = Element.ValueKind == JsonValueKind.String ? words.IndexOf(Element.GetString()) : -1;
        return index >= 0 ? index : throw Wrong($"one of {string.Join(", ", words!)} is needed");
    }

    /// <summary>Reads a list.</summary>
    /// <returns>The items.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public IReadOnlyList<CaseNode> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list is needed");
        }

        var path = Path;
        return [.. Element.EnumerateArray().Select((item, index) => new CaseNode(item, $"{path}[{index}]"))];
    }

    /// <summary>Reads the fields of an object.</summary>
    /// <returns>The fields with their names.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public IReadOnlyList<(string Name, CaseNode Value)> Fields()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object is needed");
        }

        var self = this;
        return [.. Element.EnumerateObject().Select(field => (field.Name, new CaseNode(field.Value, self.Child(field.Name))))];
    }

    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">How it is read.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public T Record<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Element.Deserialize(type) ?? throw Wrong("an object is needed");
        }
        catch (JsonException exception) when (exception.Path?.StartsWith('$') == true)
        {
            throw new JsonException($"cannot be read: {Reason(exception)}", Path + exception.Path[1..], null, null, exception);
        }
    }

    /// <summary>Makes the error that this value is wrong.</summary>
    /// <param name="message">What is wrong.</param>
    /// <returns>The error.</returns>
    public JsonException Wrong(string message) => new(message, Path, null, null);

    // The message repeats the path at its end.
    private static string Reason(JsonException exception) => exception.Message.Split(" Path:")[0];

    private string Child(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
