namespace LamRobot.Perception.Speech;

/// <summary>How much sound the encoder sees at once, and where longer sound is cut.</summary>
internal static class WhisperWindow
{
    /// <summary>The window that Whisper was trained on.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Below this the text becomes unreliable.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(8);

    private const int StepFrames = 10;
    private static readonly int s_longestSamples = SpeechAudio.SamplesIn(Longest);
    private static readonly int s_searchSamples = SpeechAudio.SamplesIn(TimeSpan.FromSeconds(6));
    private static readonly int s_quietSamples = SpeechAudio.SamplesIn(TimeSpan.FromSeconds(0.2));

    /// <summary>Frames of the window for so many samples: 8 s at least, else the length rounded up to 0.1 s.</summary>
    public static int Frames(int samples, bool takesShortWindows)
    {
        var longest = (int)Longest.TotalSeconds * LogMel.FramesPerSecond;
        if (!takesShortWindows)
        {
            return longest;
        }

        var steps = (samples + (LogMel.Hop * StepFrames) - 1) / (LogMel.Hop * StepFrames);
        return Math.Clamp(steps * StepFrames, (int)Shortest.TotalSeconds * LogMel.FramesPerSecond, longest);
    }

    /// <summary>Cuts sound into pieces of 30 s at most, each at the quietest moment of its last 6 s.</summary>
    public static IEnumerable<ReadOnlyMemory<float>> Split(ReadOnlyMemory<float> samples)
    {
        var start = 0;
        while (samples.Length - start > s_longestSamples)
        {
            var length = QuietestCut(samples.Span.Slice(start, s_longestSamples));
            yield return samples.Slice(start, length);
            start += length;
        }

        yield return samples[start..];
    }

    private static int QuietestCut(ReadOnlySpan<float> window)
    {
        var (best, lowest) = (window.Length, double.PositiveInfinity);
        for (var at = window.Length - s_searchSamples; at + s_quietSamples <= window.Length; at += s_quietSamples / 4)
        {
            var energy = System.Numerics.Tensors.TensorPrimitives.SumOfSquares(window.Slice(at, s_quietSamples));
            if (energy < lowest)
            {
                (best, lowest) = (at + (s_quietSamples / 2), energy);
            }
        }

        return best;
    }
}
