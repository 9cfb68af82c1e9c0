using LamRobot.Training.Batches;

namespace LamRobot.Training.Loop;

/// <summary>Collects losses by source and prints a line now and then.</summary>
internal sealed class ProgressLines(TextWriter output, int steps)
{
    private const double Every = 30;
    private readonly SortedDictionary<string, List<(double Choice, double Pointer, double End)>> losses = new(StringComparer.Ordinal);
    private double next = Every;
    private double waited;

    public void Add(TrainingBatch batch, LossParts loss, double secondsWaited)
    {
        waited += secondsWaited;
        if (!losses.TryGetValue(batch.Source, out var list))
        {
            losses[batch.Source] = list = [];
        }

        list.Add((loss.Choice.item<float>(), loss.Pointer.item<float>(), loss.End.item<float>()));
    }

    public void PrintWhenDue(TrainingProgress progress)
    {
        if (progress.Seconds < next)
        {
            return;
        }

        next = progress.Seconds + Every;
        var parts = losses.Select(pair => $"{pair.Key} {pair.Value.Average(loss => loss.Choice):F3}/{pair.Value.Average(loss => loss.Pointer):F2}/{pair.Value.Average(loss => loss.End):F2} ({pair.Value.Count})");
        var left = TimeSpan.FromSeconds(progress.Seconds / progress.Steps * (steps - progress.Steps));
        output.WriteLine($"{progress.Seconds:F0} s, step {progress.Steps} of {steps}, {progress.Examples} examples, {progress.Examples / progress.Seconds:F0}/s, {left.TotalMinutes:F0} min left, waited {waited / progress.Seconds:P0} | {string.Join(" | ", parts)}");
        output.Flush();
        losses.Clear();
    }
}
