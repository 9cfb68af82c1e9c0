using System.Numerics.Tensors;
using LamRobot.Perception.Speech;
using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Training.Spotter;

/// <summary>Has Whisper's encoder hear windows, by the product's own code.</summary>
internal sealed class WindowEncoder(string whisperFolder) : IDisposable
{
    public const int Values = StopWordEncoder.Positions * StopWordEncoder.Width;

    private const int SeedStep = 1_000_003;
    private readonly StopWordEncoder encoder = new(whisperFolder);
    private readonly RunOptions run = new();

    /// <summary>Makes windows and encodes them; the same seed gives the same ones.</summary>
    public EncodedWindow[] Make(WindowMaker maker, int seed, int count, CancellationToken cancellationToken)
    {
        var windows = new EncodedWindow[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var window = maker.Next(new Random((seed * SeedStep) + i));
            var hidden = new Half[Values];
            TensorPrimitives.ConvertToHalf(Encode(window.Samples), hidden);
            windows[i] = new(hidden, window.Class);
        });
        return windows;
    }

    /// <summary>Encodes 1.5 s of sound to [75, 384].</summary>
    public float[] Encode(ReadOnlySpan<float> window)
    {
        using var hidden = encoder.Encode(window, run);
        return hidden.GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose()
    {
        run.Dispose();
        encoder.Dispose();
    }
}
