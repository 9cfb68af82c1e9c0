using LamRobot.Training.Batches;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Teaches the network for one phase: first the decoder alone on the frozen encoder where the phase says so, then both.</summary>
internal sealed class Trainer(TrainingOptions options, TrainingPhase phase, LamNetwork network, TimeProvider time, TextWriter output)
{
    private const double SaveEverySeconds = 120;
    private readonly AdamW optimiser = new(network.Parameters);
    private readonly string folder = phase.FolderIn(options.OutputFolder);
    private readonly int steps = options.Steps ?? phase.Steps;
    private readonly Scalar share = 1.0 / options.BatchesOfStep;
    private TrainingProgress progress = TrainingProgress.Start;

    /// <summary>Learns until all steps are taken or a stop is asked for.</summary>
    /// <param name="batches">What to learn from.</param>
    /// <param name="loss">What is to become small.</param>
    /// <param name="stop">Ends learning after the step at hand; what was learnt is saved.</param>
    public TrainingProgress Run(WorkAhead<TrainingBatch> batches, Func<LamNetwork, TrainingBatch, bool, LossParts> loss, CancellationToken stop)
    {
        if (options.Resume && Checkpoint.Exists(folder))
        {
            progress = Checkpoint.Load(folder, network.Parameters, optimiser);
            output.WriteLine($"phase {phase.Number} goes on at step {progress.Steps}");
        }

        output.WriteLine($"phase {phase.Number}, {phase.Name}: {network.Parameters.Count / 1e6:F1} million weights learn; {steps} steps, seed {options.Seed}");
        var lines = new ProgressLines(output, steps);
        var saved = progress.Seconds;
        while (progress.Steps < steps && !stop.IsCancellationRequested)
        {
            var start = time.GetTimestamp();
            var examples = 0;
            for (var i = 0; i < options.BatchesOfStep; i++)
            {
                var asked = time.GetTimestamp();
                var batch = batches.Take();
                var waited = time.GetElapsedTime(asked).TotalSeconds;
                using var scope = NewDisposeScope();
                lines.Add(batch, Learn(batch, loss), waited);
                examples += batch.Commands.Count;
            }

            var factor = RateFactor();
            optimiser.Step(group => factor * (group == LearningGroup.Decoder ? phase.DecoderRate : phase.EncoderRate));
            progress = progress.After(examples, time.GetElapsedTime(start).TotalSeconds);
            lines.PrintWhenDue(progress);
            if (progress.Seconds > saved + SaveEverySeconds)
            {
                saved = progress.Seconds;
                Save();
            }
        }

        Save();
        return progress;
    }

    private void Save() => Checkpoint.Save(folder, network.Parameters, optimiser, progress with { Complete = progress.Steps >= steps });

    /// <summary>Adds a batch's part to the gradients.</summary>
    private LossParts Learn(TrainingBatch batch, Func<LamNetwork, TrainingBatch, bool, LossParts> measure)
    {
        var tuned = progress.Steps >= steps * phase.FrozenShare;
        LossParts loss;
        using (new MixedPrecision())
        {
            loss = measure(network, batch, tuned);
        }

        loss.Sum.Times(share).backward();
        return loss;
    }

    private float RateFactor()
    {
        var done = (double)progress.Steps / steps;
        var warm = Math.Min(1, (progress.Steps + 1.0) / options.WarmUpSteps);
        var fall = done < phase.FlatShare ? 1 : options.LastRate + ((1 - options.LastRate) * (1 - done) / (1 - phase.FlatShare));
        return (float)(warm * fall);
    }
}
