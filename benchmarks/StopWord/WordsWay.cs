using LamRobot.Actuators;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>Finds stops in the words that Whisper writes: the words so far every 0.2 s while somebody speaks, and the final words.</summary>
internal sealed class WordsWay(string models) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan WordEnd = TimeSpan.FromSeconds(0.15);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(8);
    private static readonly TranscriptionOptions Known = new() { Names = TranscriptionOptions.StopWords };

    private readonly string activity = Path.Combine(models, "silero-vad");

    public WhisperSpeechToTextClient Quick { get; } = Client(models, "whisper-tiny.en");

    public WhisperSpeechToTextClient Final { get; } = Client(models, "whisper-base");

    /// <summary>Reads as a live listener does, but without waiting for time to pass.</summary>
    public async Task<Finding> ListenAsync(Recording recording, CancellationToken cancellationToken)
    {
        using var detector = new EndpointDetector(activity, new EndpointOptions());
        var sound = recording.Clip.Samples.ToArray().Concat(new float[SpeechAudio.SampleRateHertz]).ToArray();
        var (text, computing) = ("", TimeSpan.Zero);
        var (read, spokenUntil) = (TimeSpan.Zero, TimeSpan.Zero);
        TimeSpan? heardAt = null;
        for (var at = 0; at < sound.Length; at += 320)
        {
            var over = detector.Accept(sound.AsSpan(at, Math.Min(320, sound.Length - at)));
            var now = SpeechAudio.DurationOf(at + 320);
            spokenUntil = over.Count > 0 ? over[^1].End : spokenUntil;
            if (heardAt is null && over.Count > 0)
            {
                await ReadAsync(Final, over[^1], now);
            }

            if (heardAt is null && detector.SoFar(Window) is { } soFar && now - read >= Interval && read < soFar.End + WordEnd)
            {
                read = now;
                await ReadAsync(Quick, soFar, now);
            }
        }

        return new(recording, heardAt is { } found ? [found] : [], spokenUntil, text, computing);

        async Task ReadAsync(WhisperSpeechToTextClient reader, Utterance utterance, TimeSpan now)
        {
            var outcome = await reader.TranscribeAsync(utterance.Samples, Known, cancellationToken);
            (text, computing) = (outcome.PossibleText, computing + outcome.ProcessingTime);
            heardAt = StopPhrase.IsStop(text) ? now : null;
        }
    }

    public void Dispose()
    {
        Quick.Dispose();
        Final.Dispose();
    }

    private static WhisperSpeechToTextClient Client(string models, string model) =>
        new(new WhisperOptions { ModelFolder = Path.Combine(models, model), VoiceActivityFolder = Path.Combine(models, "silero-vad") }, TimeProvider.System);
}
