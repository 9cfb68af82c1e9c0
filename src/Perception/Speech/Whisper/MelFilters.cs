namespace LamRobot.Perception.Speech;

/// <summary>Triangular filters on Slaney's mel scale, each kept as the few bins that it touches.</summary>
/// <remarks>Source: Slaney, Auditory Toolbox (1998): linear below 1 kHz, logarithmic above, each triangle of unit area.</remarks>
internal sealed class MelFilters
{
    private const double LinearHertz = 200.0 / 3;
    private const double KneeMel = 15;
    private const double KneeHertz = 1000;
    private const double TopHertz = SpeechAudio.SampleRateHertz / 2.0;

    private static readonly double s_logStep = Math.Log(6.4) / 27;

    private readonly int[] _firstBins;
    private readonly double[][] _weights;

    public MelFilters(int count, int bins)
    {
        var edges = Enumerable.Range(0, count + 2).Select(i => ToHertz(ToMel(TopHertz) * i / (count + 1))).ToArray();
        _firstBins = new int[count];
        _weights = new double[count][];
        for (var filter = 0; filter < count; filter++)
        {
            var row = Row(edges[filter], edges[filter + 1], edges[filter + 2], bins);
            var first = Math.Max(0, Array.FindIndex(row, weight => weight > 0));
            var last = Array.FindLastIndex(row, weight => weight > 0);
            _firstBins[filter] = first;
            _weights[filter] = row[first..Math.Max(first, last + 1)];
        }
    }

    public int Count => _weights.Length;

    /// <summary>The first frequency bin that a filter touches, and its weights from there on.</summary>
    public (int FirstBin, ReadOnlyMemory<double> Weights) this[int filter] => (_firstBins[filter], _weights[filter]);

    private static double[] Row(double low, double centre, double high, int bins)
    {
        var row = new double[bins];
        for (var bin = 0; bin < bins; bin++)
        {
            var hertz = TopHertz * bin / (bins - 1);
            var slope = Math.Min((hertz - low) / (centre - low), (high - hertz) / (high - centre));

            // Models were trained with weights in single precision.
            row[bin] = (float)(Math.Max(0, slope) * 2 / (high - low));
        }

        return row;
    }

    private static double ToMel(double hertz) => hertz < KneeHertz ? hertz / LinearHertz : KneeMel + (Math.Log(hertz / KneeHertz) / s_logStep);

    private static double ToHertz(double mel) => mel < KneeMel ? mel * LinearHertz : KneeHertz * Math.Exp((mel - KneeMel) * s_logStep);
}
