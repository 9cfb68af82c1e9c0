using System.Collections.Immutable;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A conjunction of conditions with variables: the same name is the same thing in all of them.</summary>
/// <param name="Patterns">The conditions; a variable that only stands in negated ones means "no such thing at all".</param>
/// <remarks>A query without conditions holds.</remarks>
public sealed record FactQuery(EquatableList<FactPattern> Patterns)
{
    /// <summary>The predicates that the query speaks of.</summary>
    public IReadOnlySet<string> Predicates { get; } = Patterns.Select(static pattern => pattern.Pattern.Predicate).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a query that is written as a JSON array of patterns.</summary>
    /// <param name="json">The array.</param>
    /// <returns>The query.</returns>
    /// <exception cref="FormatException">It is no query.</exception>
    public static FactQuery Parse(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? new(json.EnumerateArray().Select(FactPattern.Parse).ToEquatableList())
        : throw new FormatException($"A query is an array of facts, not {json.GetRawText()}.");

    /// <summary>Looks for a binding of the variables under which every condition holds.</summary>
    /// <param name="facts">What is true.</param>
    /// <returns>The first binding, or null when there is none.</returns>
    public IReadOnlyDictionary<string, string>? Solve(FactSet facts)
    {
        var positive = Patterns.Where(static pattern => !pattern.Negated).Select(static pattern => pattern.Pattern).ToArray();
        var negative = Patterns.Where(static pattern => pattern.Negated).Select(static pattern => pattern.Pattern).ToArray();
        return Extend(positive, ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal), facts)
            .FirstOrDefault(binding => !Array.Exists(negative, pattern => Matches(pattern, binding, facts).Any()));
    }

    /// <summary>Whether the query holds.</summary>
    /// <param name="facts">What is true.</param>
    /// <returns>True when a binding exists.</returns>
    public bool Holds(FactSet facts) => Solve(facts) is not null;

    /// <summary>The conditions that hold under no binding when each is taken alone: a hint at what is missing.</summary>
    /// <param name="facts">What is true.</param>
    /// <returns>The conditions.</returns>
    public IReadOnlyList<FactPattern> Missing(FactSet facts) =>
        [.. Patterns.Where(pattern => pattern.Negated == Matches(pattern.Pattern, ImmutableDictionary<string, string>.Empty, facts).Any())];

    private static IEnumerable<ImmutableDictionary<string, string>> Extend(ArraySegment<Fact> patterns, ImmutableDictionary<string, string> binding, FactSet facts) =>
        patterns.Count == 0 ? [binding] : Matches(patterns[0], binding, facts).SelectMany(extended => Extend(patterns[1..], extended, facts));

    private static IEnumerable<ImmutableDictionary<string, string>> Matches(Fact pattern, ImmutableDictionary<string, string> binding, FactSet facts)
    {
        foreach (var fact in facts.With(pattern.Predicate))
        {
            if (Unify(pattern, fact, binding) is { } extended)
            {
                yield return extended;
            }
        }
    }

    private static ImmutableDictionary<string, string>? Unify(Fact pattern, Fact fact, ImmutableDictionary<string, string> binding)
    {
        if (pattern.Terms.Count != fact.Terms.Count)
        {
            return null;
        }

        for (var i = 1; i < pattern.Terms.Count; i++)
        {
            var (wanted, value) = (pattern.Terms[i], fact.Terms[i]);
            if (wanted.StartsWith('?'))
            {
                if (binding.TryGetValue(wanted, out var bound) && bound != value)
                {
                    return null;
                }

                binding = binding.SetItem(wanted, value);
            }
            else if (wanted != value)
            {
                return null;
            }
        }

        return binding;
    }
}
