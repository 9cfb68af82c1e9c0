using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LamRobot.Perception.Speech;

/// <summary>Listens to a source and tells what is said, utterance by utterance.</summary>
/// <param name="client">Turns utterances into text; it must have a voice activity model.</param>
/// <param name="options">When an utterance begins and ends.</param>
public sealed class SpeechListener(WhisperSpeechToTextClient client, EndpointOptions options)
{
    /// <summary>Events that wait to be taken; the source waits when there are more.</summary>
    private const int Waiting = 64;

    private readonly SileroModel _voiceActivity = client.VoiceActivity
        ?? throw new ArgumentException("Listening needs a voice activity model: set WhisperOptions.VoiceActivityFolder.", nameof(client));

    /// <summary>How words are written while they are being said; null for not at all.</summary>
    public PartialOptions? Partials { get; init; }

    /// <summary>The stop words that are found by their sound at once; null for none.</summary>
    public StopWordModel? StopWords { get; init; }

    /// <summary>The own voice, whose words are not written; stop words are found while it speaks too. Null for none.</summary>
    public Mouth? OwnVoice { get; init; }

    /// <summary>Listens until the source ends or the token is cancelled.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="context">Asked before each utterance for what is known, such as the names of what is around; null for <see cref="TranscriptionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>What was heard, in the order in which it was said; also utterances without words, with the reason.</returns>
    public async IAsyncEnumerable<HeardUtterance> ListenAsync(
        IAudioSource source, Func<TranscriptionOptions>? context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in FollowAsync(source, context, cancellationToken).ConfigureAwait(false))
        {
            if (happened is HeardUtterance heard)
            {
                yield return heard;
            }
        }
    }

    /// <summary>Listens, and tells at once when a stop word is said, when speech begins and what seems to be said, until the source ends or the token is cancelled.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="context">Asked before each utterance for what is known; null for <see cref="TranscriptionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>What happens; stop words and partial words are not held up by the reading of earlier utterances.</returns>
    public async IAsyncEnumerable<ListeningEvent> FollowAsync(
        IAudioSource source, Func<TranscriptionOptions>? context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = Channel.CreateBounded<ListeningEvent>(Waiting);
        using var detector = new EndpointDetector(_voiceActivity, options);
        using var spotter = StopWords?.Begin();
        var ear = new ListeningEar(spotter, OwnVoice, events.Writer);
        var following = new ListeningRun(client, detector, Partials, context, events.Writer).RunAsync(ear, source, ending.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return happened;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
