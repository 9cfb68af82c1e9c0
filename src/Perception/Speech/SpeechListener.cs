using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Listens to a source and tells what is said, utterance by utterance.</summary>
/// <param name="client">Turns utterances into text; it must have a voice activity model.</param>
/// <param name="options">When an utterance begins and ends.</param>
public sealed class SpeechListener(WhisperSpeechToTextClient client, EndpointOptions options)
{
    /// <summary>Utterances that wait for their text; the source waits when there are more.</summary>
    private const int Waiting = 4;

    private readonly SileroModel _voiceActivity = client.VoiceActivity
        ?? throw new ArgumentException("Listening needs a voice activity model: set WhisperOptions.VoiceActivityFolder.", nameof(client));

    /// <summary>Listens until the source ends or the token is cancelled.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="context">Asked before each utterance for what is known, such as the names of what is around; null for <see cref="TranscriptionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>What was heard, in the order in which it was said; also utterances without words, with the reason.</returns>
    public async IAsyncEnumerable<HeardUtterance> ListenAsync(
        IAudioSource source, Func<TranscriptionOptions>? context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var utterances = Channel.CreateBounded<(Utterance Utterance, DateTimeOffset SpokenUntil)>(Waiting);
        var cutting = CutAsync(source, utterances.Writer, ending.Token);
        try
        {
            await foreach (var (utterance, spokenUntil) in utterances.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                var known = context?.Invoke() ?? TranscriptionOptions.Default;
                var outcome = await client.TranscribeUtteranceAsync(utterance.Samples, known, cancellationToken).ConfigureAwait(false);
                yield return new HeardUtterance(InStream(outcome, utterance), spokenUntil);
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await cutting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static SpeechOutcome InStream(SpeechOutcome outcome, Utterance utterance) => outcome.Transcript is { } transcript
        ? outcome with { Transcript = transcript with { Start = utterance.Start, End = utterance.End } }
        : outcome;

    /// <summary>Reads the source to its end; a failure of the source goes to the reader of the channel.</summary>
    private async Task CutAsync(IAudioSource source, ChannelWriter<(Utterance, DateTimeOffset)> utterances, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            using var detector = new EndpointDetector(_voiceActivity, options);
            var (heard, until) = (TimeSpan.Zero, DateTimeOffset.MinValue);
            await foreach (var frame in source.CaptureAsync(cancellationToken).ConfigureAwait(false))
            {
                heard += Checked(frame).Duration;
                until = frame.Timestamp + frame.Duration;
                foreach (var utterance in detector.Accept(frame.Samples.Span))
                {
                    await utterances.WriteAsync((utterance, until - (heard - utterance.End)), cancellationToken).ConfigureAwait(false);
                }
            }

            if (detector.Complete() is { } last)
            {
                await utterances.WriteAsync((last, until - (heard - last.End)), cancellationToken).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever stopped the source, the one who listens is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        utterances.Complete(failure);
    }

    private static AudioFrame Checked(AudioFrame frame) => frame.SampleRateHertz == SpeechAudio.SampleRateHertz
        ? frame
        : throw new InvalidOperationException($"An audio source gave {frame.SampleRateHertz} Hz; it must give {SpeechAudio.SampleRateHertz} Hz.");
}
