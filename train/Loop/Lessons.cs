using LamRobot.Training.Batches;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Loop;

/// <summary>Makes the batch of each number: commands grow longer as learning goes on, and groups are mixed.</summary>
/// <param name="sources">What is learnt from.</param>
/// <param name="batcher">Turns it into batches.</param>
/// <param name="options">How the model is trained.</param>
/// <param name="begun">Steps that the run has taken before.</param>
/// <param name="growing">Whether commands begin short; else they have all lengths from the first.</param>
internal sealed class Lessons(WeightedMixture sources, GroupBatcher batcher, TrainingOptions options, int begun, bool growing)
{
    private const int StepsPerClause = 150;
    private const int BatchesOfGroup = 2;
    private const int Mixed = 24;
    private readonly List<TrainingBatch> ready = [];
    private readonly Random random = new(options.Seed + begun);

    public TrainingBatch Next(int number)
    {
        var clauses = growing ? Math.Min(options.MostClauses, 1 + ((begun + (number / options.BatchesOfStep)) / StepsPerClause)) : options.MostClauses;
        while (ready.Count < Math.Min(Mixed, number + 1))
        {
            var group = sources.Next(options.BatchSize * BatchesOfGroup, clauses);
            ready.AddRange(batcher.Make(sources.LastSource, group, options.BatchSize));
        }

        var place = random.Next(ready.Count);
        var batch = ready[place];
        ready[place] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        return batch;
    }
}
