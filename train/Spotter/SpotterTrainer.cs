using System.Diagnostics;
using LamRobot.Perception.Speech;
using LamRobot.Training.Loop;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>Trains the stop word spotter on encoded windows; one thread puts batches together, one learns.</summary>
internal sealed class SpotterTrainer(SpotterOptions options, EncodedWindow[] windows, TextWriter log)
{
    private const float HighestRate = 1.5e-3f;
    private const int BatchSize = 64;
    private const int WarmUp = 100;
    private const int LogEvery = 100;

    /// <summary>Trains a network from random weights.</summary>
    public SpotterNetwork Run(CancellationToken cancellationToken)
    {
        var network = new SpotterNetwork(options.Seed, StopSentences.Words.Count + 1);
        var optimiser = new AdamW(network.Parameters);
        log.WriteLine($"{network.Parameters.Count} weights, {options.Steps} steps of {BatchSize} of {windows.Length} windows");
        var random = new Random(options.Seed);
        using var batches = new WorkAhead<(float[] Hidden, long[] Classes)>(_ => Batch(random));
        var (watch, sum) = (Stopwatch.StartNew(), 0.0);
        for (var step = 0; step < options.Steps && !cancellationToken.IsCancellationRequested; step++)
        {
            using var scope = NewDisposeScope();
            var (hidden, classes) = batches.Take();
            var logits = network.Forward(tensor(hidden, [BatchSize, StopWordEncoder.Positions, StopWordEncoder.Width]), training: true);
            var loss = nn.functional.cross_entropy(logits, tensor(classes));
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

    private (float[] Hidden, long[] Classes) Batch(Random random)
    {
        var (hidden, classes) = (new float[BatchSize * WindowEncoder.Values], new long[BatchSize]);
        for (var i = 0; i < BatchSize; i++)
        {
            var window = windows[random.Next(windows.Length)];
            System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(window.Hidden, hidden.AsSpan(i * WindowEncoder.Values, WindowEncoder.Values));
            classes[i] = window.Class;
        }

        return (hidden, classes);
    }

    /// <summary>Up in a line, then down in half a cosine.</summary>
    private float Rate(int step) => HighestRate * (step < WarmUp ? (step + 1f) / WarmUp : 0.5f * (1 + MathF.Cos(MathF.PI * (step - WarmUp) / Math.Max(1, options.Steps - WarmUp))));
}
