namespace LamRobot.Perception.Speech;

/// <summary>Changes the sample rate without aliasing: a sinc kernel under a Kaiser window, cut off below the lower of the two Nyquist frequencies.</summary>
/// <remarks>Source: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/.</remarks>
internal static class Resampler
{
    private const int ZeroCrossings = 24;
    private const int StepsPerCrossing = 512;
    private const double KaiserBeta = 9;

    /// <summary>Share of the lower Nyquist frequency that passes; the rest is the filter's slope.</summary>
    private const double PassBand = 0.94;

    private static readonly float[] s_kernel = MakeKernel();

    public static float[] Resample(float[] samples, int fromHertz, int toHertz)
    {
        if (fromHertz == toHertz || samples.Length == 0)
        {
            return samples;
        }

        var cutoff = Math.Min(1.0, (double)toHertz / fromHertz) * PassBand;
        var reach = ZeroCrossings / cutoff;
        var output = new float[(int)((long)samples.Length * toHertz / fromHertz)];
        for (var i = 0; i < output.Length; i++)
        {
            var centre = (double)i * fromHertz / toHertz;
            var first = Math.Max(0, (int)Math.Ceiling(centre - reach));
            var last = Math.Min(samples.Length - 1, (int)Math.Floor(centre + reach));
            var sum = 0.0;
            for (var n = first; n <= last; n++)
            {
                sum += samples[n] * KernelAt(Math.Abs(n - centre) * cutoff);
            }

            output[i] = (float)(sum * cutoff);
        }

        return output;
    }

    /// <summary>The kernel so many zero crossings from its centre, by linear interpolation.</summary>
    private static double KernelAt(double crossings)
    {
        var position = crossings * StepsPerCrossing;
        var index = (int)position;
        return index + 1 < s_kernel.Length
            ? s_kernel[index] + ((position - index) * (s_kernel[index + 1] - s_kernel[index]))
            : 0;
    }

    private static float[] MakeKernel()
    {
        var kernel = new float[(ZeroCrossings * StepsPerCrossing) + 1];
        for (var i = 0; i < kernel.Length; i++)
        {
            var x = (double)i / StepsPerCrossing;
            var ratio = x / ZeroCrossings;
            var sinc = i == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
            kernel[i] = (float)(sinc * BesselI0(KaiserBeta * Math.Sqrt(1 - (ratio * ratio))) / BesselI0(KaiserBeta));
        }

        return kernel;
    }

    /// <summary>Modified Bessel function of the first kind, order 0, by its power series.</summary>
    private static double BesselI0(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
