using LamRobot.Training.Batches;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Teaches the network: first the decoder on the frozen encoder, then both.</summary>
internal sealed class Trainer(TrainingOptions options, LamNetwork network, TimeProvider time, TextWriter output)
{
    private const double SaveEverySeconds = 120;
    private readonly AdamW optimiser = new(network.Parameters);
    private TrainingProgress progress = TrainingProgress.Start;

    private double Budget => options.Minutes * 60;

    /// <summary>Learns until the time is over.</summary>
    public TrainingProgress Run(BatchQueue batches)
    {
        if (options.Resume)
        {
            progress = Checkpoint.Load(options.OutputFolder, network.Parameters, optimiser);
        }

        output.WriteLine($"{network.Parameters.Count / 1e6:F1} million weights learn; {options.Minutes} minutes, seed {options.Seed}");
        var lines = new ProgressLines(output);
        var saved = progress.Seconds;
        while (progress.Seconds < Budget)
        {
            var start = time.GetTimestamp();
            var batch = batches.Take();
            var waited = time.GetElapsedTime(start).TotalSeconds;
            using (NewDisposeScope())
            {
                lines.Add(batch, Step(batch), waited);
            }

            progress = progress.After(batch.Commands.Count, time.GetElapsedTime(start).TotalSeconds);
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

    private void Save() => Checkpoint.Save(options.OutputFolder, network.Parameters, optimiser, progress);

    private LossParts Step(TrainingBatch batch)
    {
        var tensors = new BatchTensors(batch);
        var tuned = progress.Seconds >= Budget * options.FrozenShare;
        LossParts loss;
        using (new MixedPrecision())
        {
            loss = LamLoss.Measure(LamLoss.Predict(network, tensors, tuned, training: true), tensors);
        }

        loss.Sum.backward();
        var factor = RateFactor();
        optimiser.Step(group => factor * (group == LearningGroup.Decoder ? options.DecoderRate : options.EncoderRate));
        return loss;
    }

    private float RateFactor()
    {
        var done = progress.Seconds / Budget;
        var warm = Math.Min(1, (progress.Steps + 1.0) / options.WarmUpSteps);
        var fall = done < options.FlatShare ? 1 : options.LastRate + ((1 - options.LastRate) * (1 - done) / (1 - options.FlatShare));
        return (float)(warm * fall);
    }
}
