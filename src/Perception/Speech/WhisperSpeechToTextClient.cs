using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LamRobot.Perception.Speech;

/// <summary>Turns speech into text with a Whisper model in ONNX Runtime.</summary>
/// <remarks>Safe for concurrent use; each call runs on its own thread of the pool.</remarks>
public sealed class WhisperSpeechToTextClient : ISpeechToTextClient, ITranscriber
{
    /// <summary>Key in <see cref="SpeechToTextOptions.AdditionalProperties"/> for an enumerable of strings: <see cref="TranscriptionOptions.Names"/>.</summary>
    public const string NamesProperty = "names";

    private readonly WhisperOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly WhisperModel _model;
    private readonly SileroModel? _voiceActivity;
    private readonly SpeechToTextClientMetadata _metadata;

    /// <summary>Loads the models.</summary>
    /// <param name="options">Where they are and how they are used; throws <see cref="ValidationException"/> when out of range.</param>
    /// <param name="timeProvider">Measures the processing time.</param>
    public WhisperSpeechToTextClient(WhisperOptions options, TimeProvider timeProvider)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        (_options, _timeProvider) = (options, timeProvider);
        _model = new WhisperModel(options.ModelFolder, options.Threads);
        _voiceActivity = options.VoiceActivityFolder is { } folder ? new SileroModel(folder) : null;
        _metadata = new SpeechToTextClientMetadata("onnxruntime", defaultModelId: new DirectoryInfo(options.ModelFolder).Name);
    }

    /// <summary>Turns a recording into text.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; shape [n]; longer than 30 s is heard piece by piece.</param>
    /// <param name="options">What is known before; null for <see cref="TranscriptionOptions.Default"/>. Throws <see cref="ArgumentException"/> when the model does not know the language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text, or why there is none.</returns>
    public async ValueTask<SpeechOutcome> TranscribeAsync(ReadOnlyMemory<float> samples, TranscriptionOptions? options, CancellationToken cancellationToken) =>
        await Task.Run(() => new Hearing(_model, _voiceActivity, _options, _timeProvider).Hear(samples, options ?? TranscriptionOptions.Default, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Reads a recording and turns it into text.</summary>
    /// <param name="audio">A WAV file's bytes, or another format that ffmpeg reads; left open.</param>
    /// <param name="options">What is known before; null for <see cref="TranscriptionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text, or why there is none.</returns>
    public async ValueTask<SpeechOutcome> TranscribeAsync(Stream audio, TranscriptionOptions? options, CancellationToken cancellationToken)
    {
        var began = _timeProvider.GetTimestamp();
        var reading = await AudioFile.ReadAsync(audio, cancellationToken).ConfigureAwait(false);
        return reading.Succeeded
            ? await TranscribeAsync(reading.Clip.Samples, options, cancellationToken).ConfigureAwait(false)
            : SpeechOutcome.Nothing(reading.Code, reading.Message, _timeProvider.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audioSpeechStream);
        var outcome = await TranscribeAsync(audioSpeechStream, FromAbstraction(options), cancellationToken).ConfigureAwait(false);
        return new SpeechToTextResponse(outcome.Transcript?.Text ?? "")
        {
            ModelId = _metadata.DefaultModelId,
            StartTime = outcome.Transcript?.Start,
            EndTime = outcome.Transcript?.End,
            RawRepresentation = outcome,
        };
    }

    /// <inheritdoc/>
    /// <remarks>Gives one update, when all of the sound was heard.</remarks>
    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetTextAsync(audioSpeechStream, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToSpeechToTextResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(SpeechToTextClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _model.Dispose();
        _voiceActivity?.Dispose();
    }

    internal SileroModel? VoiceActivity => _voiceActivity;

    /// <summary>Hears an utterance that voice activity detection has cut out already.</summary>
    internal async ValueTask<SpeechOutcome> TranscribeUtteranceAsync(ReadOnlyMemory<float> samples, TranscriptionOptions options, CancellationToken cancellationToken) =>
        await Task.Run(() => new Hearing(_model, null, _options, _timeProvider).Hear(samples, options, cancellationToken), cancellationToken).ConfigureAwait(false);

    private static TranscriptionOptions FromAbstraction(SpeechToTextOptions? options) => new()
    {
        Language = options?.SpeechLanguage is { Length: > 0 } language ? language.Split('-')[0].ToLowerInvariant() : TranscriptionOptions.Default.Language,
        Names = options?.AdditionalProperties?.TryGetValue(NamesProperty, out IEnumerable<string>? names) == true ? [.. names] : [],
    };
}
