using System.Numerics.Tensors;

namespace LamRobot.Perception.Speech;

/// <summary>How loud a block of sound is.</summary>
/// <param name="RmsDecibels">Its root mean square against full scale; -120 at least.</param>
/// <param name="PeakDecibels">Its largest sample against full scale; -120 at least.</param>
/// <param name="ClippedSamples">Samples at full scale: the sound was louder than the microphone can tell.</param>
public readonly record struct SoundLevel(double RmsDecibels, double PeakDecibels, int ClippedSamples)
{
    private const double LowestDecibels = -120;

    // The largest 16-bit sample is 32767 / 32768.
    private const float FullScale = 0.9999f;

    /// <summary>No sound at all.</summary>
    public static SoundLevel Silence { get; } = new(LowestDecibels, LowestDecibels, 0);

    /// <summary>Measures a block.</summary>
    /// <param name="samples">Mono PCM, -1..1; shape [n].</param>
    /// <returns>Its level; <see cref="Silence"/> for no samples.</returns>
    public static SoundLevel Of(ReadOnlySpan<float> samples)
    {
        if (samples.IsEmpty)
        {
            return Silence;
        }

        var clipped = 0;
        foreach (var sample in samples)
        {
            clipped += Math.Abs(sample) >= FullScale ? 1 : 0;
        }

        var rms = Math.Sqrt(TensorPrimitives.SumOfSquares(samples) / samples.Length);
        return new(Decibels(rms), Decibels(Math.Abs(TensorPrimitives.MaxMagnitude(samples))), clipped);
    }

    private static double Decibels(double amplitude) => amplitude <= 0 ? LowestDecibels : Math.Max(LowestDecibels, 20 * Math.Log10(amplitude));
}
