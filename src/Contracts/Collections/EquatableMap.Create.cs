namespace LamRobot.Contracts;

/// <summary>Makes maps that compare by content.</summary>
public static class EquatableMap
{
    /// <summary>Copies pairs into a map; a later pair of the same name wins.</summary>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The map.</returns>
    public static EquatableMap<TValue> Create<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> pairs)
    {
        var copy = new OrderedDictionary<string, TValue>(pairs.Length, StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            copy[key] = value;
        }

        return new(copy);
    }

    /// <summary>Copies pairs into a map; a later pair of the same name wins.</summary>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The map.</returns>
    public static EquatableMap<TValue> ToEquatableMap<TValue>(this IEnumerable<KeyValuePair<string, TValue>> pairs) => Create<TValue>([.. pairs]);

    /// <summary>Makes a map of name and value tuples; a later pair of the same name wins.</summary>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The map.</returns>
    public static EquatableMap<TValue> Of<TValue>(params ReadOnlySpan<(string Name, TValue Value)> pairs)
    {
        var copy = new OrderedDictionary<string, TValue>(pairs.Length, StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            copy[name] = value;
        }

        return new(copy);
    }
}
