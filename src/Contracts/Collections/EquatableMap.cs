using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>An immutable map from names, in the order in which they were added, that is equal to another with the same pairs in any order.</summary>
/// <typeparam name="TValue">The values' type.</typeparam>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
[JsonConverter(typeof(EquatableMapConverterFactory))]
public sealed class EquatableMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<EquatableMap<TValue>>
{
    private readonly OrderedDictionary<string, TValue> pairs;

    internal EquatableMap(OrderedDictionary<string, TValue> pairs) => this.pairs = pairs;

    /// <summary>Number of pairs.</summary>
    public int Count => pairs.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => pairs.Keys;

    /// <inheritdoc />
    public IEnumerable<TValue> Values => pairs.Values;

    /// <summary>Gets a value.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="KeyNotFoundException">No value has this name.</exception>
    public TValue this[string key] => pairs[key];

    /// <inheritdoc />
    public bool ContainsKey(string key) => pairs.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => pairs.TryGetValue(key, out value);

    /// <summary>Makes a map in which one value is another.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>The new map; this one stays as it is.</returns>
    public EquatableMap<TValue> With(string key, TValue value) => new(new OrderedDictionary<string, TValue>(pairs, StringComparer.Ordinal) { [key] = value });

    /// <summary>Makes a map without a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>The new map; this one stays as it is.</returns>
    public EquatableMap<TValue> Without(string key)
    {
        var copy = new OrderedDictionary<string, TValue>(pairs, StringComparer.Ordinal);
        copy.Remove(key);
        return new(copy);
    }

    /// <inheritdoc />
    public bool Equals(EquatableMap<TValue>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in pairs)
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<TValue>.Default.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EquatableMap<TValue>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in pairs)
        {
            hash ^= HashCode.Combine(key, value);
        }

        return hash;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
