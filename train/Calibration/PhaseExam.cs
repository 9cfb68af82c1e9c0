using System.Text.Json;
using LamRobot.Training.Export;
using LamRobot.Training.Loop;

namespace LamRobot.Training.Calibration;

/// <summary>Measures what each phase has learnt, on the same tasks.</summary>
internal static class PhaseExam
{
    private const string ResultFile = "exam.json";

    /// <summary>Measures the phases, prints their shares side by side, and keeps them in the run's folder.</summary>
    /// <returns>The phase with the highest mean share; the earlier of two alike.</returns>
    /// <exception cref="ArgumentException">There is no checkpoint to measure.</exception>
    public static int Run(TrainingOptions options, int seed, TextWriter output)
    {
        var phases = TrainingPhase.All.Where(phase => (options.Phase is null || options.Phase == phase.Number) && Checkpoint.Exists(phase.FolderIn(options.OutputFolder))).ToList();
        if (phases.Count == 0)
        {
            throw new ArgumentException($"{options.OutputFolder} has no checkpoint: train first.", nameof(options));
        }

        var shares = new SortedDictionary<int, Dictionary<string, double>>();
        foreach (var phase in phases)
        {
            output.WriteLine($"LAM{phase.Number}, {phase.Name}");
            var judged = new Calibrator(PhaseExport.WriteBeside(options, phase.Number), options.MiniLmFolder, output).Judge(TrainingSources.HeldOut(seed), options.Groups);
            shares[phase.Number] = judged.GroupBy(plan => plan.Source).ToDictionary(source => source.Key, source => source.Average(plan => plan.Right ? 1.0 : 0.0));
        }

        Print(shares, output);
        File.WriteAllText(Path.Combine(options.OutputFolder, ResultFile), JsonSerializer.Serialize(shares));
        return shares.MaxBy(phase => phase.Value.Values.Average()).Key;
    }

    private static void Print(SortedDictionary<int, Dictionary<string, double>> shares, TextWriter output)
    {
        output.WriteLine($"| whole tasks right, % | {string.Join(" | ", shares.Keys.Select(phase => $"LAM{phase}"))} |");
        output.WriteLine($"| --- |{string.Concat(shares.Keys.Select(_ => " --- |"))}");
        foreach (var source in shares.Values.SelectMany(phase => phase.Keys).Distinct())
        {
            output.WriteLine($"| {source} | {string.Join(" | ", shares.Values.Select(phase => $"{phase[source] * 100:F1}"))} |");
        }
    }
}
