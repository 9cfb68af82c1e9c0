using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Speech;

/// <summary>Cuts utterances out of a stream of sound by Silero voice activity detection.</summary>
/// <remarks>One stream each; not for concurrent use.</remarks>
public sealed class EndpointDetector : IDisposable
{
    private readonly EndpointOptions _options;
    private readonly SileroModel? _owned;
    private readonly VoiceActivity _activity;
    private readonly SampleHistory _history = new();
    private readonly float[] _block = new float[SileroModel.BlockSamples];
    private int _filled;
    private long? _speechStart;
    private long _speechEnd;

    /// <summary>Loads the voice activity model and waits for speech.</summary>
    /// <param name="modelFolder">Folder of silero_vad.onnx.</param>
    /// <param name="options">When an utterance begins and ends; throws <see cref="ValidationException"/> when out of range.</param>
    public EndpointDetector(string modelFolder, EndpointOptions options)
        : this(new SileroModel(modelFolder), options, ownsModel: true)
    {
    }

    internal EndpointDetector(SileroModel model, EndpointOptions options, bool ownsModel = false)
    {
        _owned = ownsModel ? model : null;
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        _options = options;
        _activity = model.Begin();
    }

    /// <summary>Whether somebody is speaking now.</summary>
    public bool IsSpeaking => _speechStart is not null;

    /// <summary>Hears the next samples of the stream.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; any number.</param>
    /// <returns>The utterances that are over by now; mostly none.</returns>
    public IReadOnlyList<Utterance> Accept(ReadOnlySpan<float> samples)
    {
        List<Utterance>? over = null;
        while (!samples.IsEmpty)
        {
            var length = Math.Min(samples.Length, _block.Length - _filled);
            samples[..length].CopyTo(_block.AsSpan(_filled));
            samples = samples[length..];
            _filled += length;
            if (_filled == _block.Length && NextBlock() is { } utterance)
            {
                (over ??= []).Add(utterance);
            }
        }

        return over ?? (IReadOnlyList<Utterance>)[];
    }

    /// <summary>Gives what has been said so far of an utterance that is not over.</summary>
    /// <param name="window">How much of its end at most.</param>
    /// <returns>The sound up to now; null when nobody is speaking.</returns>
    public Utterance? SoFar(TimeSpan window)
    {
        if (_speechStart is not { } start)
        {
            return null;
        }

        var from = Math.Max(start - SpeechAudio.SamplesIn(_options.Padding), _history.End - SpeechAudio.SamplesIn(window));
        return new Utterance(_history.Copy(from, _history.End), SpeechAudio.DurationOf(start), SpeechAudio.DurationOf(_speechEnd));
    }

    /// <summary>Tells that the stream has ended.</summary>
    /// <returns>The utterance that was still being spoken; null when there was none.</returns>
    public Utterance? Complete()
    {
        var last = _filled;
        _block.AsSpan(last).Clear();
        return (last > 0 ? NextBlock() : null) ?? Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _activity.Dispose();
        _owned?.Dispose();
    }

    private Utterance? NextBlock()
    {
        _filled = 0;
        var start = _history.End;
        _history.Append(_block);
        var activity = _activity.Judge(_block);
        if (activity >= (IsSpeaking ? _options.PauseThreshold : _options.SpeechThreshold))
        {
            _speechStart ??= start;
            _speechEnd = _history.End;
        }

        if (_speechStart is not { } speechStart)
        {
            _history.Forget(_history.End - SpeechAudio.SamplesIn(_options.Padding));
            return null;
        }

        var isOver = _history.End - _speechEnd >= SpeechAudio.SamplesIn(_options.EndSilence);
        var isTooLong = _history.End - speechStart >= SpeechAudio.SamplesIn(_options.MaximumUtterance);
        return isOver || isTooLong ? Finish() : null;
    }

    private Utterance? Finish()
    {
        if (_speechStart is not { } start)
        {
            return null;
        }

        _speechStart = null;
        if (_speechEnd - start < SpeechAudio.SamplesIn(_options.MinimumSpeech))
        {
            return null;
        }

        var padding = SpeechAudio.SamplesIn(_options.Padding);
        var samples = _history.Copy(start - padding, _speechEnd + padding);
        return new Utterance(samples, SpeechAudio.DurationOf(start), SpeechAudio.DurationOf(_speechEnd));
    }
}
