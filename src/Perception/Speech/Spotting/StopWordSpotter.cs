using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Finds stop words in a stream while it is heard, every 0.1 s, without knowing any other word.</summary>
/// <remarks>One stream each; not for concurrent use. What it finds does not depend on how the samples were cut into blocks.</remarks>
public sealed class StopWordSpotter : IDisposable
{
    /// <summary>Samples from one judgement to the next: 0.1 s.</summary>
    internal const int StepSamples = SpeechAudio.SampleRateHertz / 10;

    /// <summary>A word that goes on being heard is told once: new words are told after this time.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.8);

    private readonly StopWordModel _model;
    private readonly RunOptions _run = new();
    private readonly float[] _window = new float[StopWordEncoder.WindowSamples];
    private readonly float[] _step = new float[StepSamples];
    private float[] _before = [];
    private int _filled;
    private long _heard;
    private TimeSpan _quietUntil;

    internal StopWordSpotter(StopWordModel model) => _model = model;

    /// <summary>Hears the next samples of the stream.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; any number.</param>
    /// <returns>The stop words that were found in them; mostly none.</returns>
    public IReadOnlyList<SpottedWord> Accept(ReadOnlySpan<float> samples)
    {
        List<SpottedWord>? found = null;
        while (!samples.IsEmpty)
        {
            var length = Math.Min(samples.Length, StepSamples - _filled);
            samples[..length].CopyTo(_step.AsSpan(_filled));
            samples = samples[length..];
            _filled += length;
            if (_filled == StepSamples && Judge() is { } word)
            {
                (found ??= []).Add(word);
            }
        }

        return found ?? (IReadOnlyList<SpottedWord>)[];
    }

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private SpottedWord? Judge()
    {
        _filled = 0;
        _heard += StepSamples;
        _window.AsSpan(StepSamples).CopyTo(_window);
        _step.CopyTo(_window.AsSpan(_window.Length - StepSamples));
        var now = _model.Judge(_window, _run);

        // One judgement may err: two that follow each other are averaged.
        var (word, confidence) = Likeliest(now, _before.Length == 0 ? now : _before);
        _before = now;
        var heard = SpeechAudio.DurationOf(_heard);
        if (confidence < _model.Settings.Threshold || heard < _quietUntil)
        {
            return null;
        }

        _quietUntil = heard + s_pause;
        return new(_model.Words[word], confidence, heard);
    }

    private static (int Word, float Confidence) Likeliest(float[] now, float[] before)
    {
        var word = 1;
        for (var i = 2; i < now.Length; i++)
        {
            word = now[i] + before[i] > now[word] + before[word] ? i : word;
        }

        return (word - 1, 1 - ((now[0] + before[0]) / 2));
    }
}
