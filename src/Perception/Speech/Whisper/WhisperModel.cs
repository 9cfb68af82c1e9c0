using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>A Whisper model folder, loaded: sound of up to 30 s to tokens.</summary>
internal sealed class WhisperModel : IDisposable
{
    private const int TokensAtLeast = 8;
    private const int TokensPerSecond = 7;

    private readonly WhisperEncoder _encoder;
    private readonly WhisperDecoder _decoder;
    private readonly GreedyDecoder _greedy;
    private readonly LogMel _logMel;

    public WhisperModel(string folder, int threads)
    {
        Settings = WhisperSettings.Load(folder);
        Vocabulary = WhisperVocabulary.Load(folder);
        _greedy = new GreedyDecoder(Settings);
        _logMel = new LogMel(Settings.MelBands);
        _encoder = new WhisperEncoder(folder, Settings.MelBands, threads);
        _decoder = new WhisperDecoder(folder, Settings, threads);
    }

    public WhisperSettings Settings { get; }

    public WhisperVocabulary Vocabulary { get; }

    /// <summary>Decodes one window; a null language is found out first.</summary>
    public DecodedWindow Decode(ReadOnlyMemory<float> samples, string? language, IReadOnlyList<int> context, CancellationToken cancellationToken)
    {
        using var run = new RunOptions();
        using var ending = cancellationToken.Register(() => run.Terminate = true);
        try
        {
            var mel = _logMel.Compute(samples.Span, WhisperWindow.Frames(samples.Length, _encoder.TakesShortWindows));
            cancellationToken.ThrowIfCancellationRequested();
            using var hidden = _encoder.Encode(mel, run);
            language ??= DetectLanguage(hidden, run);
            using var session = _decoder.Begin(hidden, run);
            var limit = TokensAtLeast + (int)(TokensPerSecond * SpeechAudio.DurationOf(samples.Length).TotalSeconds);
            return _greedy.Decode(session, language, context, limit, cancellationToken);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private string DetectLanguage(OrtValue hidden, RunOptions run)
    {
        if (!Settings.IsMultilingual)
        {
            return "en";
        }

        using var session = _decoder.Begin(hidden, run);
        return _greedy.DetectLanguage(session);
    }
}
