using System.Numerics;

namespace LamRobot.Perception.Speech;

/// <summary>Power spectra of several Hann-windowed frames at once, one frame a SIMD lane; length 400, 201 bins.</summary>
/// <remarks>
/// A plain DFT folded twice. x[n] and x[N-n] share a cosine and, but for the sign, a sine; bins k and N/2-k share them for
/// even n and differ in sign for odd n. What is left is 40,000 products a frame, without the bookkeeping of a fast transform of length 400.
/// </remarks>
internal sealed class PowerSpectrum
{
    public const int Length = 400;
    public const int Bins = (Length / 2) + 1;

    private const int Half = Length / 2;
    private const int Quarter = Length / 4;

    private static readonly double[] s_window = Table(n => 0.5 - (0.5 * Math.Cos(n)));
    private static readonly double[] s_cosines = Table(Math.Cos);
    private static readonly double[] s_sines = Table(Math.Sin);
    private static readonly double[][] s_cosineRows = Rows(s_cosines);
    private static readonly double[][] s_sineRows = Rows(s_sines);

    private readonly double[] _lanes = new double[Length * Lanes];
    private readonly Vector<double>[] _sums = new Vector<double>[Half + 1];
    private readonly Vector<double>[] _differences = new Vector<double>[Half + 1];

    /// <summary>Frames that are transformed at once.</summary>
    public static int Lanes => Vector<double>.Count;

    /// <summary>Transforms one frame a lane; frame i is the 400 samples from i * hop on. Power goes to [201].</summary>
    public void Transform(ReadOnlySpan<float> samples, int hop, Span<Vector<double>> power)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var frame = samples.Slice(lane * hop, Length);
            for (var n = 0; n < Length; n++)
            {
                _lanes[(n * Lanes) + lane] = frame[n] * s_window[n];
            }
        }

        Fold();
        for (var k = 0; k <= Quarter; k++)
        {
            Bin(k, out power[k], out power[Half - k]);
        }
    }

    private void Fold()
    {
        _sums[0] = At(0);
        _sums[Half] = At(Half);
        for (var n = 1; n < Half; n++)
        {
            _sums[n] = At(n) + At(Length - n);
            _differences[n] = At(n) - At(Length - n);
        }
    }

    private Vector<double> At(int n) => new(_lanes, n * Lanes);

    private void Bin(int k, out Vector<double> power, out Vector<double> mirrored)
    {
        var cosines = s_cosineRows[k];
        var sines = s_sineRows[k];
        var sums = _sums;
        var differences = _differences;
        Vector<double> evenReal = sums[Half] * cosines[Half], oddReal = default, evenImaginary = default, oddImaginary = default;
        for (var n = 0; n < Half; n += 2)
        {
            evenReal += sums[n] * cosines[n];
            oddReal += sums[n + 1] * cosines[n + 1];
            evenImaginary += differences[n] * sines[n];
            oddImaginary += differences[n + 1] * sines[n + 1];
        }

        power = Square(evenReal + oddReal) + Square(evenImaginary + oddImaginary);
        mirrored = Square(evenReal - oddReal) + Square(evenImaginary - oddImaginary);
    }

    private static Vector<double> Square(Vector<double> x) => x * x;

    private static double[] Table(Func<double, double> of) => [.. Enumerable.Range(0, Length).Select(n => of(2 * Math.PI * n / Length))];

    private static double[][] Rows(double[] table) =>
        [.. Enumerable.Range(0, Quarter + 1).Select(k => Enumerable.Range(0, Half + 1).Select(n => table[k * n % Length]).ToArray())];
}
