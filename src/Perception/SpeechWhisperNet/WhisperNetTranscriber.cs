using LamRobot.Contracts;
using Whisper.net;

namespace LamRobot.Perception.Speech.WhisperNet;

/// <summary>Turns speech into text with a Whisper model in whisper.cpp's format.</summary>
/// <remarks>One recording at a time.</remarks>
public sealed class WhisperNetTranscriber : ITranscriber
{
    private readonly WhisperFactory factory;
    private readonly TimeProvider timeProvider;

    /// <summary>Loads a model.</summary>
    /// <param name="path">The model, such as <c>ggml-base.bin</c>.</param>
    /// <param name="timeProvider">Measures the processing time.</param>
    /// <exception cref="IOException">It is not there.</exception>
    public WhisperNetTranscriber(string path, TimeProvider timeProvider)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"A model file is missing: {path}", path);
        }

        this.timeProvider = timeProvider;
        factory = WhisperFactory.FromPath(path);
    }

    /// <inheritdoc/>
    public async ValueTask<SpeechOutcome> TranscribeAsync(ReadOnlyMemory<float> samples, TranscriptionOptions? options, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetTimestamp();
        var (wanted, segments) = (options ?? TranscriptionOptions.Default, new List<SegmentData>());
        var builder = factory.CreateBuilder().WithLanguage(wanted.Language).WithProbabilities();
        builder = wanted.Names.Count > 0 ? builder.WithPrompt($"{string.Join(", ", wanted.Names)}.") : builder;
        var processor = builder.Build();
        await using var closing = processor.ConfigureAwait(false);
        await foreach (var segment in processor.ProcessAsync(samples.ToArray(), cancellationToken).ConfigureAwait(false))
        {
            segments.Add(segment);
        }

        var text = string.Concat(segments.Select(static segment => segment.Text)).Trim();
        var took = timeProvider.GetElapsedTime(began);
        return text.Length == 0
            ? new(null, ResultCode.NoSpeech, "Nothing was said.", took)
            : new(new Transcript(text, segments[0].Language, segments.Average(static segment => segment.Probability), segments[0].Start, segments[^1].End), ResultCode.None, "", took);
    }

    /// <inheritdoc/>
    public void Dispose() => factory.Dispose();
}
