using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>One recording on its way to text: is there speech, what are its words, are they to be believed.</summary>
internal sealed class Hearing(WhisperModel model, SileroModel? voiceActivity, WhisperOptions options, TimeProvider timeProvider)
{
    /// <summary>What Whisper writes when nothing was said.</summary>
    private static readonly HashSet<string> s_madeUp = new(StringComparer.OrdinalIgnoreCase) { "", "you" };

    private readonly long _began = timeProvider.GetTimestamp();

    public SpeechOutcome Hear(ReadOnlyMemory<float> samples, TranscriptionOptions request, CancellationToken cancellationToken)
    {
        var language = LanguageOf(request);
        var span = voiceActivity is null ? (Start: 0, End: samples.Length) : voiceActivity.FindSpeech(samples.Span, options.SpeechThreshold);
        if (span.End <= span.Start)
        {
            return Nothing(ResultCode.NoSpeech, "Nothing was said.");
        }

        var context = request.Names.Count == 0 ? [] : model.Vocabulary.Encode($" {string.Join(", ", request.Names)}.");
        var rejected = new List<string>();
        var believed = new List<DecodedWindow>();
        foreach (var piece in Pieces(samples))
        {
            var window = model.Decode(piece, language, context, cancellationToken);
            if (IsSpeech(window))
            {
                believed.Add(window);
            }
            else
            {
                rejected.Add(TextOf(window));
            }
        }

        return Judge(believed, span) with { RejectedText = string.Join(' ', rejected).Trim() };
    }

    /// <summary>Sound that is longer than a window is cut where nobody speaks: Whisper leaves out what follows a long pause.</summary>
    private IEnumerable<ReadOnlyMemory<float>> Pieces(ReadOnlyMemory<float> samples)
    {
        if (voiceActivity is null || samples.Length <= SpeechAudio.SamplesIn(WhisperWindow.Longest))
        {
            return WhisperWindow.Split(samples);
        }

        using var detector = new EndpointDetector(voiceActivity, new EndpointOptions { SpeechThreshold = options.SpeechThreshold });
        return [.. detector.Accept(samples.Span).Append(detector.Complete()).OfType<Utterance>().Select(utterance => utterance.Samples)];
    }

    private SpeechOutcome Judge(List<DecodedWindow> windows, (int Start, int End) span)
    {
        if (windows.Count == 0)
        {
            return Nothing(ResultCode.NoSpeech, "No words were heard.");
        }

        var text = string.Join(' ', windows.Select(TextOf));
        var confidence = Math.Exp(windows.Sum(window => window.LogProbability) / windows.Sum(window => window.Choices));
        var transcript = new Transcript(text, windows[0].Language, confidence, SpeechAudio.DurationOf(span.Start), SpeechAudio.DurationOf(span.End));
        return confidence < options.MinimumConfidence
            ? Nothing(ResultCode.SpeechUnclear, $"The words are too uncertain: \"{text}\"?") with { Transcript = transcript }
            : SpeechOutcome.Heard(transcript, timeProvider.GetElapsedTime(_began));
    }

    private string? LanguageOf(TranscriptionOptions request) =>
        request.Language == TranscriptionOptions.DetectLanguage ? null
        : model.Settings.Knows(request.Language) ? request.Language
        : throw new ArgumentException($"The model does not know the language \"{request.Language}\".", nameof(request));

    private bool IsSpeech(DecodedWindow window) => window.NoSpeechProbability <= options.NoSpeechThreshold
        && !s_madeUp.Contains(TextOf(window).Trim('.', ',', '!', '?', ' '));

    private string TextOf(DecodedWindow window) => model.Vocabulary.Decode(window.Tokens).Trim();

    private SpeechOutcome Nothing(ResultCode code, string message) => SpeechOutcome.Nothing(code, message, timeProvider.GetElapsedTime(_began));
}
