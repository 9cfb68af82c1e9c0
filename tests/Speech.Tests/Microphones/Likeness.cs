using System.Numerics;

namespace LamRobot.Speech.Tests.Microphones;

/// <summary>How alike two sounds are, wherever in the other the one begins.</summary>
internal static class Likeness
{
    /// <summary>The largest normalised cross-correlation, and the shift at which it is found.</summary>
    public static (double Correlation, int Lag) Of(ReadOnlySpan<float> captured, ReadOnlySpan<float> played)
    {
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)(captured.Length + played.Length));
        var one = Spectrum(captured, length);
        var other = Spectrum(played, length);
        for (var i = 0; i < length; i++)
        {
            one[i] *= Complex.Conjugate(other[i]);
        }

        Transform(one, inverse: true);
        var best = Enumerable.Range(0, length).MaxBy(lag => one[lag].Real);
        var lag = best > length / 2 ? best - length : best;

        // Of the capture only the stretch that the played sound can have made is compared.
        var from = Math.Max(0, lag);
        var stretch = captured.Slice(from, Math.Min(played.Length, captured.Length - from));
        var norm = Math.Sqrt(Energy(stretch) * Energy(played));
        return (one[best].Real / length / norm, lag);
    }

    private static double Energy(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample * sample;
        }

        return sum;
    }

    private static Complex[] Spectrum(ReadOnlySpan<float> samples, int length)
    {
        var values = new Complex[length];
        for (var i = 0; i < samples.Length; i++)
        {
            values[i] = samples[i];
        }

        Transform(values, inverse: false);
        return values;
    }

    /// <summary>Radix-2 fast Fourier transform in place, unscaled.</summary>
    private static void Transform(Complex[] values, bool inverse)
    {
        for (int i = 1, j = 0; i < values.Length; i++)
        {
            var bit = values.Length >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (values[i], values[j]) = (values[j], values[i]);
            }
        }

        for (var size = 2; size <= values.Length; size <<= 1)
        {
            var turn = Complex.FromPolarCoordinates(1, (inverse ? 2 : -2) * Math.PI / size);
            for (var start = 0; start < values.Length; start += size)
            {
                var factor = Complex.One;
                for (var k = start; k < start + (size / 2); k++)
                {
                    var (even, odd) = (values[k], values[k + (size / 2)] * factor);
                    (values[k], values[k + (size / 2)]) = (even + odd, even - odd);
                    factor *= turn;
                }
            }
        }
    }
}
