using System.Numerics;

namespace LamRobot.Perception.Speech;

/// <summary>Mel energies of a stream, each band against its own recent past, so that neither loudness nor steady noise matters.</summary>
/// <remarks>
/// Source: Wang and others, "Trainable frontend for robust and far-field keyword spotting", 2017 (per-channel energy normalisation, with fixed constants).
/// One stream each; not for concurrent use. What it gives does not depend on how the samples were cut into blocks.
/// </remarks>
internal sealed class SpotterFeatures
{
    public const int Bands = 40;

    /// <summary>Frames that are made at once: 80 ms.</summary>
    public const int Step = 8;

    private const int StepSamples = Step * LogMel.Hop;
    private const int NeededSamples = ((Step - 1) * LogMel.Hop) + PowerSpectrum.Length;
    private const float Smoothing = 0.025f;
    private const float Gain = 0.98f;
    private const float Bias = 2;
    private const float Faintest = 1e-7f;

    private static readonly MelFilters s_filters = new(Bands, PowerSpectrum.Bins);
    private static readonly float s_rootOfBias = MathF.Sqrt(Bias);

    private readonly PowerSpectrum _spectrum = new();
    private readonly Vector<double>[] _power = new Vector<double>[PowerSpectrum.Bins];
    private readonly float[] _past = new float[Bands];

    // A transform takes as many frames at once as the processor has lanes.
    private readonly float[] _samples = new float[NeededSamples + (LogMel.Hop * PowerSpectrum.Lanes)];
    private readonly float[] _frames = new float[Step * Bands];
    private int _filled;
    private bool _hasPast;

    /// <summary>Hears samples up to the next eight frames.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; what was taken is cut off.</param>
    /// <param name="frames">Eight frames, [8, 40], valid until the next call; empty when there were too few samples.</param>
    /// <returns>Whether there are frames.</returns>
    public bool TryTake(ref ReadOnlySpan<float> samples, out ReadOnlySpan<float> frames)
    {
        var length = Math.Min(samples.Length, NeededSamples - _filled);
        samples[..length].CopyTo(_samples.AsSpan(_filled));
        samples = samples[length..];
        _filled += length;
        if (_filled < NeededSamples)
        {
            frames = default;
            return false;
        }

        Compute();
        _samples.AsSpan(StepSamples, NeededSamples - StepSamples).CopyTo(_samples);
        _filled = NeededSamples - StepSamples;
        frames = _frames;
        return true;
    }

    private void Compute()
    {
        for (var frame = 0; frame < Step; frame += PowerSpectrum.Lanes)
        {
            _spectrum.Transform(_samples.AsSpan(frame * LogMel.Hop), LogMel.Hop, _power);
            for (var band = 0; band < Bands; band++)
            {
                Filter(band, frame);
            }
        }

        for (var frame = 0; frame < Step; frame++)
        {
            Normalise(_frames.AsSpan(frame * Bands, Bands));
        }
    }

    private void Filter(int band, int frame)
    {
        var (bin, weights) = s_filters[band];
        var sum = Vector<double>.Zero;
        foreach (var weight in weights.Span)
        {
            sum += _power[bin++] * weight;
        }

        for (var lane = 0; lane < Math.Min(PowerSpectrum.Lanes, Step - frame); lane++)
        {
            _frames[((frame + lane) * Bands) + band] = (float)sum[lane];
        }
    }

    private void Normalise(Span<float> energies)
    {
        for (var band = 0; band < Bands; band++)
        {
            var energy = energies[band];
            _past[band] = _hasPast ? _past[band] + (Smoothing * (energy - _past[band])) : energy;
            energies[band] = MathF.Sqrt((energy / MathF.Pow(Faintest + _past[band], Gain)) + Bias) - s_rootOfBias;
        }

        _hasPast = true;
    }
}
