using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Reads members of JSON objects as robots really write them: null as absent, numbers and truth values also as text.</summary>
internal static class VdaJson
{
    /// <summary>The most characters of a text that may stand for a number.</summary>
    private const int LongestNumber = 64;

    /// <summary>Reads a whole message.</summary>
    /// <typeparam name="T">What it says.</typeparam>
    /// <param name="payload">UTF-8.</param>
    /// <param name="content">Reads what it says, or gives null.</param>
    /// <returns>The message, or null when it cannot be read.</returns>
    public static VdaMessage<T>? Message<T>(ReadOnlySpan<byte> payload, Func<JsonElement, T?> content)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            var isWhole = root.ValueKind == JsonValueKind.Object && !reader.Read();
            return isWhole && content(root) is { } read ? new(VdaHeaders.Read(root), read) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Text that is no UTF-8, or half a surrogate pair, is found only when a text is taken out: InvalidOperationException.
            return null;
        }
    }

    /// <summary>Reads a text; a number where text belongs is taken as it was written.</summary>
    public static string? Text(this JsonElement parent, string name) => parent.Member(name) is not { } member ? null : member.ValueKind switch
    {
        JsonValueKind.String => member.GetString(),
        JsonValueKind.Number => member.GetRawText(),
        _ => null,
    };

    /// <summary>Reads a finite number.</summary>
    public static double? Number(this JsonElement parent, string name) => parent.Member(name) is not { } member ? null : member.ValueKind switch
    {
        JsonValueKind.Number when member.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when member.GetString() is { Length: <= LongestNumber } text && TryParse(text, out var number) => number,
        _ => null,
    };

    /// <summary>Reads a whole number.</summary>
    public static int? Whole(this JsonElement parent, string name) => parent.Long(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Reads a whole number that may be large.</summary>
    public static long? Long(this JsonElement parent, string name)
    {
        // Up to 2^53 every whole number is exact as a double, and so is one that was written 3.0.
        const double LargestExact = 1L << 53;
        return parent.Number(name) is { } number && double.IsInteger(number) && Math.Abs(number) <= LargestExact ? (long)number : null;
    }

    /// <summary>Reads a truth value.</summary>
    public static bool? Flag(this JsonElement parent, string name) => parent.Member(name) is not { } member ? null : member.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(member.GetString(), out var flag) => flag,
        _ => null,
    };

    /// <summary>Reads a word of a fixed list.</summary>
    public static T? Word<T>(this JsonElement parent, string name)
        where T : struct, Enum => VdaWords.Read<T>(parent.Text(name));

    /// <summary>Reads an object.</summary>
    public static JsonElement? Child(this JsonElement parent, string name) => parent.Member(name) is { ValueKind: JsonValueKind.Object } member ? member : null;

    /// <summary>Reads a list; what is absent or no list is empty.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name) =>
        parent.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    /// <summary>Reads a list of which every item must be readable.</summary>
    /// <returns>False when one is not.</returns>
    public static bool TryAll<T>(this JsonElement parent, string name, Func<JsonElement, T?> read, [NotNullWhen(true)] out EquatableList<T>? items)
        where T : class
    {
        var all = new List<T>();
        items = null;
        foreach (var item in parent.Items(name))
        {
            if (item.ValueKind != JsonValueKind.Object || read(item) is not { } value)
            {
                return false;
            }

            all.Add(value);
        }

        items = all.ToEquatableList();
        return true;
    }

    /// <summary>Reads a list and leaves out what cannot be read.</summary>
    public static EquatableList<T> Some<T>(this JsonElement parent, string name, Func<JsonElement, T?> read)
        where T : class =>
        parent.Items(name).Where(item => item.ValueKind == JsonValueKind.Object).Select(read).OfType<T>().ToEquatableList();

    /// <summary>Reads a list of words and leaves out what is not known.</summary>
    public static EquatableList<T> Words<T>(this JsonElement parent, string name)
        where T : struct, Enum =>
        parent.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => VdaWords.Read<T>(item.GetString())).OfType<T>().Distinct().ToEquatableList();

    /// <summary>Whether a member is there at all.</summary>
    public static bool Has(this JsonElement parent, string name) => parent.Member(name) is not null;

    /// <summary>Reads a member that is not null.</summary>
    public static JsonElement? Member(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
