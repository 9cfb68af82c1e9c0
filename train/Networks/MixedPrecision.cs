using System.Diagnostics;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>While it is open on a thread, linear layers multiply in bfloat16 where the processor does that faster, which is precise enough to learn.</summary>
/// <remarks>A processor that has instructions for it is three to four times as fast; one that has none is a hundred times as slow. So it is measured, once.</remarks>
internal sealed class MixedPrecision : IDisposable
{
    private static readonly Lazy<bool> Faster = new(IsFaster);

    [ThreadStatic]
    private static bool isOn;

    private readonly bool before = isOn;

    public MixedPrecision() => isOn = Pays;

    public static bool IsOn => isOn;

    /// <summary>Whether this processor multiplies faster in bfloat16 than in float32.</summary>
    public static bool Pays => Faster.Value;

    public void Dispose() => isOn = before;

    private static bool IsFaster()
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        var (single, other) = (ones(256, 384), ones(384, 384));
        var (half, otherHalf) = (single.to_type(ScalarType.BFloat16), other.to_type(ScalarType.BFloat16));
        return Shortest(half, otherHalf) < Shortest(single, other);
    }

    private static TimeSpan Shortest(Tensor left, Tensor right)
    {
        const int Runs = 3;
        left.matmul(right);
        return Enumerable.Range(0, Runs).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            left.matmul(right);
            return Stopwatch.GetElapsedTime(start);
        });
    }
}
