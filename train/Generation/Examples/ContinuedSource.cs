using LamRobot.Training.Language;

namespace LamRobot.Training.Examples;

/// <summary>Gives the examples of another source, some of them begun: the first steps are done, or the last one tried has failed and is to be tried again.</summary>
/// <param name="inner">The source.</param>
/// <param name="share">How many of the plans of two and more steps are begun, 0..1.</param>
/// <param name="seed">The same seed gives the same examples.</param>
public sealed class ContinuedSource(ITrainingSource inner, double share, int seed) : ITrainingSource
{
    private const double Failing = .25;
    private readonly Random random = new(seed);

    /// <inheritdoc />
    public string Name => inner.Name;

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var group = inner.Next(count, maxClauses);
        return group with { Examples = [.. group.Examples.Select(Begin)] };
    }

    private TrainingExample Begin(TrainingExample example)
    {
        var fresh = example.Steps.All(step => step.Outcome == StepOutcome.Planned);
        if (!fresh || example.Steps.Count < 2 || example.Status != TrainingStatus.Plan || !random.Hits(share))
        {
            return example;
        }

        var done = random.Between(1, example.Steps.Count);
        var steps = example.Steps.Select((step, index) => index < done ? step with { Outcome = StepOutcome.Done } : step).ToList();
        if (random.Hits(Failing))
        {
            steps.Insert(done - 1, steps[done - 1] with { Outcome = StepOutcome.Failed });
            steps[done] = steps[done] with { Outcome = StepOutcome.Planned };
        }

        return example with { Steps = steps };
    }
}
