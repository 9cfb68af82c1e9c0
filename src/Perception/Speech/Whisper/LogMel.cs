using System.Numerics;

namespace LamRobot.Perception.Speech;

/// <summary>Whisper's log-mel spectrogram.</summary>
/// <remarks>Source: Whisper paper (Radford et al., 2022), section 2.2, with the details of its published feature extractor.</remarks>
internal sealed class LogMel
{
    /// <summary>Samples from one frame to the next.</summary>
    public const int Hop = 160;

    /// <summary>Frames a second.</summary>
    public const int FramesPerSecond = SpeechAudio.SampleRateHertz / Hop;

    private const int Reach = PowerSpectrum.Length / 2;
    private const double Floor = 1e-10;
    private const float DynamicRange = 8;

    private readonly MelFilters _filters;

    public LogMel(int bands) => _filters = new MelFilters(bands, PowerSpectrum.Bins);

    /// <summary>Computes the spectrogram of a window.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; zeros follow up to the window's end, what is beyond it is left out.</param>
    /// <param name="frames">Frames of the window, 10 ms each.</param>
    /// <returns>The spectrogram; shape [bands, frames], row by row.</returns>
    public float[] Compute(ReadOnlySpan<float> samples, int frames)
    {
        samples = samples[..Math.Min(samples.Length, frames * Hop)];
        var mel = new float[_filters.Count * frames];
        Array.Fill(mel, (float)Math.Log10(Floor));
        var padded = Pad(samples, frames);
        var spectrum = new PowerSpectrum();
        Span<Vector<double>> power = new Vector<double>[PowerSpectrum.Bins];

        // A frame that begins after the last sample holds zeros alone.
        var sounding = Math.Min(frames, (samples.Length + Reach + Hop - 1) / Hop);
        for (var frame = 0; frame < sounding; frame += PowerSpectrum.Lanes)
        {
            spectrum.Transform(padded.AsSpan(frame * Hop), Hop, power);
            Filter(power, mel, frame, frames);
        }

        Compress(mel);
        return mel;
    }

    /// <summary>Reflects 200 samples at both ends of the window, without saying the edge sample twice, and leaves room for whole lanes.</summary>
    private static float[] Pad(ReadOnlySpan<float> samples, int frames)
    {
        var length = frames * Hop;
        var padded = new float[length + (2 * Reach) + (Hop * PowerSpectrum.Lanes) + PowerSpectrum.Length];
        samples.CopyTo(padded.AsSpan(Reach));
        for (var i = 1; i <= Reach; i++)
        {
            padded[Reach - i] = padded[Reach + i];
            padded[Reach + length - 1 + i] = padded[Reach + length - 1 - i];
        }

        return padded;
    }

    private void Filter(ReadOnlySpan<Vector<double>> power, float[] mel, int frame, int frames)
    {
        var lanes = Math.Min(PowerSpectrum.Lanes, frames - frame);
        for (var band = 0; band < _filters.Count; band++)
        {
            var (bin, weights) = _filters[band];
            var sum = Vector<double>.Zero;
            foreach (var weight in weights.Span)
            {
                sum += power[bin++] * weight;
            }

            for (var lane = 0; lane < lanes; lane++)
            {
                mel[(band * frames) + frame + lane] = (float)Math.Log10(Math.Max(Floor, sum[lane]));
            }
        }
    }

    private static void Compress(float[] mel)
    {
        var lowest = mel.Max() - DynamicRange;
        for (var i = 0; i < mel.Length; i++)
        {
            mel[i] = (Math.Max(mel[i], lowest) + 4) / 4;
        }
    }
}
