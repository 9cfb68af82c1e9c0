using System.Collections;

namespace LamRobot.Sim;

/// <summary>The facts of one moment, indexed by predicate.</summary>
public sealed class FactSet : IReadOnlyCollection<Fact>
{
    private readonly HashSet<Fact> all = [];
    private readonly Dictionary<string, List<Fact>> byPredicate = new(StringComparer.Ordinal);

    /// <summary>Collects facts; a fact that is said twice counts once.</summary>
    /// <param name="facts">The facts.</param>
    public FactSet(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (all.Add(fact))
            {
                (byPredicate.TryGetValue(fact.Predicate, out var list) ? list : byPredicate[fact.Predicate] = []).Add(fact);
            }
        }
    }

    /// <inheritdoc />
    public int Count => all.Count;

    /// <summary>Whether a fact holds.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>True when it holds.</returns>
    public bool Contains(Fact fact) => all.Contains(fact);

    /// <summary>The facts with a predicate.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <returns>The facts, in the order in which they were said.</returns>
    public IReadOnlyList<Fact> With(string predicate) => byPredicate.TryGetValue(predicate, out var facts) ? facts : [];

    /// <inheritdoc />
    public IEnumerator<Fact> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
