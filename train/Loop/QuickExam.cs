using LamRobot.Training.Batches;
using LamRobot.Training.Examples;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Measures how many commands of a source are right as a whole, each decision given the right ones before it.</summary>
internal static class QuickExam
{
    private const int GroupSize = 12;

    public static double Share(LamNetwork network, ITrainingSource source, GroupBatcher batcher, int clauses, int groups)
    {
        using var fixedWeights = no_grad();
        var results = new List<bool>();
        while (results.Count < groups * GroupSize)
        {
            foreach (var batch in batcher.Make(source.Name, source.Next(GroupSize, clauses), GroupSize))
            {
                using var scope = NewDisposeScope();
                results.AddRange(LamLoss.Exact(LamLoss.Predict(network, new BatchTensors(batch), tuned: true, training: false), batch));
            }
        }

        return results.Average(right => right ? 1.0 : 0.0);
    }
}
