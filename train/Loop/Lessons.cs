using LamRobot.Training.Batches;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Loop;

/// <summary>Makes the batch of each number: commands grow longer as learning goes on, and groups are mixed.</summary>
internal sealed class Lessons(WeightedMixture sources, GroupBatcher batcher, TrainingOptions options)
{
    private const int BatchesPerClause = 100;
    private const int BatchesOfGroup = 3;
    private const int Mixed = 16;
    private readonly List<TrainingBatch> ready = [];
    private readonly Random random = new(options.Seed);

    public TrainingBatch Next(int number)
    {
        var clauses = options.Resume ? options.MostClauses : Math.Min(options.MostClauses, 1 + (number / BatchesPerClause));
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
