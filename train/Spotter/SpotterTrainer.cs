using System.Diagnostics;
using LamRobot.Perception.Speech;
using LamRobot.Training.Loop;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>Trains the stop word spotter; one thread makes batches, one learns.</summary>
internal sealed class SpotterTrainer(SpotterOptions options, SegmentMaker maker, TextWriter log)
{
    private const float HighestRate = 3e-3f;
    private const int WarmUp = 100;
    private const int LogEvery = 100;
    private static readonly Scalar Smallest = 1e-6;

    /// <summary>Trains a network from random weights.</summary>
    public SpotterNetwork Run(CancellationToken cancellationToken)
    {
        var network = new SpotterNetwork(options.Seed, StopSentences.Words.Count + 1);
        var optimiser = new AdamW(network.Parameters);
        log.WriteLine($"{network.Parameters.Count} weights, {SpotterNetwork.Frames} frames a judgement, {options.Steps} steps of {options.BatchSize} segments");
        using var batches = new WorkAhead<Segment[]>(Batch);
        var (watch, sum) = (Stopwatch.StartNew(), 0.0);
        for (var step = 0; step < options.Steps && !cancellationToken.IsCancellationRequested; step++)
        {
            using var scope = NewDisposeScope();
            var loss = Loss(network, batches.Take());
            loss.backward();
            optimiser.Step(_ => Rate(step));
            sum += loss.item<float>();
            if ((step + 1) % LogEvery == 0)
            {
                log.WriteLine($"step {step + 1}  loss {sum / LogEvery:0.0000}  {watch.Elapsed.TotalSeconds:0} s");
                sum = 0;
            }
        }

        return network;
    }

    private Segment[] Batch(int number)
    {
        var segments = new Segment[options.BatchSize];
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = maker.Next(new Random((((options.Seed * 100_003) + number) * 64) + i));
        }

        return segments;
    }

    private static Tensor Loss(SpotterNetwork network, Segment[] batch)
    {
        var frames = tensor([.. batch.SelectMany(segment => segment.Frames)], [batch.Length, SegmentMaker.Frames, SpotterFeatures.Bands]);
        var classes = tensor([.. batch.SelectMany(segment => segment.Classes)], [batch.Length, SegmentMaker.Judgements]);
        var weights = tensor([.. batch.SelectMany(segment => segment.Weights)], [batch.Length, SegmentMaker.Judgements]);
        var likelihoods = nn.functional.log_softmax(network.Forward(frames), 1).gather(1, classes.unsqueeze(1)).squeeze(1);
        return likelihoods.mul(weights).sum().neg().div(weights.sum().add(Smallest, TensorMath.Unscaled));
    }

    /// <summary>Up in a line, then down in half a cosine.</summary>
    private float Rate(int step) => HighestRate * (step < WarmUp ? (step + 1f) / WarmUp : 0.5f * (1 + MathF.Cos(MathF.PI * (step - WarmUp) / Math.Max(1, options.Steps - WarmUp))));
}
