using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Writes members that may be absent, and lists.</summary>
internal static class VdaWriting
{
    /// <summary>Writes a text, or nothing when it is null.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a number, or nothing when it is null.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list of words.</summary>
    public static void WriteWords(this Utf8JsonWriter writer, string name, IEnumerable<string> words)
    {
        writer.WriteStartArray(name);
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    /// <summary>Brings an angle into the range of the schemas.</summary>
    /// <param name="radians">Any angle.</param>
    /// <returns>The same angle, -pi to pi.</returns>
    public static double Heading(double radians) => Math.IEEERemainder(radians, 2 * Math.PI);
}
