using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>Gives attempts as examples, group by group in random order.</summary>
/// <param name="name">Name for logs.</param>
/// <param name="groups">The attempts; groups without any are left out.</param>
/// <param name="seed">The same seed gives the same order.</param>
internal sealed class AttemptSource(string name, IEnumerable<AttemptGroup> groups, int seed) : ITrainingSource
{
    private readonly List<AttemptGroup> filled = [.. groups.Where(group => group.Attempts.Count > 0)];
    private readonly Random random = new(seed);

    public string Name => name;

    /// <summary>Number of attempts.</summary>
    public int Count => filled.Sum(group => group.Attempts.Count);

    /// <summary>What an example's attempt was worth; null when the example is none of these.</summary>
    public IReadOnlyDictionary<TrainingExample, TaskVerdict> Verdicts => filled.SelectMany(group => group.Attempts)
        .ToDictionary(attempt => attempt.Example, attempt => attempt.Verdict, (IEqualityComparer<TrainingExample>)ReferenceEqualityComparer.Instance);

    public TrainingGroup Next(int count, int maxClauses)
    {
        var group = filled[random.Next(filled.Count)];
        return new(group.Manifest, group.Observation, [.. group.Attempts.Select(attempt => attempt.Example)]);
    }
}
