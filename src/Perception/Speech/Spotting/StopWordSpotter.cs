using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Finds stop words in a stream while it is heard, every 80 ms, without knowing any other word.</summary>
/// <remarks>One stream each; not for concurrent use. What it finds does not depend on how the samples were cut into blocks.</remarks>
public sealed class StopWordSpotter : IDisposable
{
    /// <summary>A word that goes on being heard is told once: new words are told after this time.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.8);

    private static readonly string[] s_inputs = ["frames"];
    private static readonly string[] s_outputs = ["probabilities"];

    private readonly InferenceSession _session;
    private readonly StopWordSettings _settings;
    private readonly SpotterFeatures _features = new();
    private readonly RunOptions _run = new();
    private readonly float[] _window;
    private readonly long[] _shape;
    private long _steps;
    private TimeSpan _quietUntil;

    internal StopWordSpotter(InferenceSession session, StopWordSettings settings)
    {
        (_session, _settings) = (session, settings);

        // One more stride than the model needs: it then judges each 40 ms, of which there are two in a step.
        var frames = settings.Frames + SpotterFeatures.Step - settings.Stride;
        _window = new float[frames * SpotterFeatures.Bands];
        _shape = [1, frames, SpotterFeatures.Bands];
    }

    /// <summary>Hears the next samples of the stream.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; any number.</param>
    /// <returns>The stop words that were found in them; mostly none.</returns>
    public IReadOnlyList<SpottedWord> Accept(ReadOnlySpan<float> samples)
    {
        List<SpottedWord>? found = null;
        while (_features.TryTake(ref samples, out var frames))
        {
            if (Judge(frames) is { } word)
            {
                (found ??= []).Add(word);
            }
        }

        return found ?? (IReadOnlyList<SpottedWord>)[];
    }

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private SpottedWord? Judge(ReadOnlySpan<float> frames)
    {
        _window.AsSpan(frames.Length).CopyTo(_window);
        frames.CopyTo(_window.AsSpan(_window.Length - frames.Length));
        _steps++;
        var heard = SpeechAudio.DurationOf((_steps * SpotterFeatures.Step * LogMel.Hop) + PowerSpectrum.Length - LogMel.Hop);
        using var input = OrtValue.CreateTensorValueFromMemory(_window, _shape);
        using var results = _session.Run(_run, s_inputs, [input], s_outputs);
        var (word, confidence) = Likeliest(results[0].GetTensorDataAsSpan<float>());
        if (confidence < _settings.Threshold || heard < _quietUntil)
        {
            return null;
        }

        _quietUntil = heard + s_pause;
        return new(_settings.Words[word], confidence, heard);
    }

    /// <summary>The judgement in which "none" is least likely: its likeliest word, and how likely any word is.</summary>
    private (int Word, float Confidence) Likeliest(ReadOnlySpan<float> judgements)
    {
        var classes = _settings.Words.Count + 1;
        var (best, confidence) = (0, -1f);
        for (var at = 0; at < judgements.Length; at += classes)
        {
            var any = 1 - judgements[at];
            if (any > confidence)
            {
                (best, confidence) = (at, any);
            }
        }

        var words = judgements.Slice(best + 1, classes - 1);
        var word = 0;
        for (var i = 1; i < words.Length; i++)
        {
            word = words[i] > words[word] ? i : word;
        }

        return (word, confidence);
    }
}
