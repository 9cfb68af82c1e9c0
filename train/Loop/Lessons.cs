using LamRobot.Training.Batches;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Loop;

/// <summary>Makes the batch of each number: commands grow longer as learning goes on.</summary>
internal sealed class Lessons(WeightedMixture sources, GroupBatcher batcher, TrainingOptions options)
{
    private const int BatchesPerClause = 100;

    public TrainingBatch Next(int number)
    {
        while (true)
        {
            var clauses = options.Resume ? options.MostClauses : Math.Min(options.MostClauses, 1 + (number / BatchesPerClause));
            var group = sources.Next(options.BatchSize, clauses);
            if (batcher.Make(sources.LastSource, group) is { } batch)
            {
                return batch;
            }
        }
    }
}
