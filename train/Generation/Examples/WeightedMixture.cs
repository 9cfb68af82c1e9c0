using LamRobot.Training.Language;

namespace LamRobot.Training.Examples;

/// <summary>Takes each group from one of several sources, drawn by their weights.</summary>
public sealed class WeightedMixture : ITrainingSource
{
    private readonly Random random;
    private readonly IReadOnlyList<(ITrainingSource Source, double Weight)> sources;

    /// <summary>Makes a mixture.</summary>
    /// <param name="seed">The same seed, with sources of the same seeds, gives the same groups.</param>
    /// <param name="sources">The sources with their weights.</param>
    /// <exception cref="ArgumentException">No source has a weight above 0.</exception>
    public WeightedMixture(int seed, params IReadOnlyList<(ITrainingSource Source, double Weight)> sources)
    {
        this.sources = [.. sources.Where(x => x.Weight > 0)];
        if (this.sources.Count == 0)
        {
            throw new ArgumentException("At least one source needs a weight above 0.", nameof(sources));
        }

        random = new(seed);
    }

    /// <inheritdoc />
    public string Name => string.Join('+', sources.Select(x => x.Source.Name));

    /// <summary>Name of the source that gave the last group.</summary>
    public string LastSource { get; private set; } = "";

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var source = random.Pick(sources, x => x.Weight).Source;
        var group = source.Next(count, maxClauses);
        LastSource = source is WeightedMixture mixture ? mixture.LastSource : source.Name;
        return group;
    }
}
