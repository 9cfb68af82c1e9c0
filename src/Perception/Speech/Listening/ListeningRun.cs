using System.Threading.Channels;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>One stream on its way to words: one part cuts it, one writes the words of what is over, one the words so far.</summary>
internal sealed class ListeningRun(
    WhisperSpeechToTextClient client, EndpointDetector detector, PartialOptions? partials, Func<TranscriptionOptions>? context, ChannelWriter<ListeningEvent> events)
{
    /// <summary>Utterances that wait for their text; the source waits when there are more.</summary>
    private const int Waiting = 4;

    private static readonly TimeSpan WordEnd = TimeSpan.FromSeconds(0.15);

    private readonly Channel<(Utterance Utterance, DateTimeOffset SpokenUntil)> _over = Channel.CreateBounded<(Utterance, DateTimeOffset)>(Waiting);

    // Only the newest counts: when reading is slower than speaking, it skips.
    private readonly Channel<(Utterance Utterance, DateTimeOffset SpokenUntil)> _soFar =
        Channel.CreateBounded<(Utterance, DateTimeOffset)>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private TimeSpan _heard;
    private TimeSpan _readUntil;
    private bool _wasSpeaking;

    /// <summary>Runs to the source's end; a failure of any part goes to the reader of the events.</summary>
    public async Task RunAsync(ListeningEar ear, IAudioSource source, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts = [ear.HearAsync(source, ending.Token), CutAsync(ear.Heard, ending.Token), ReadOverAsync(ending.Token), ReadSoFarAsync(ending.Token)];
        Exception? failure = null;
        try
        {
            await foreach (var part in Task.WhenEach(parts).ConfigureAwait(false))
            {
                await part.ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever stopped it, the one who listens is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        events.Complete(failure);
    }

    private async Task CutAsync(ChannelReader<AudioFrame> frames, CancellationToken cancellationToken)
    {
        var until = DateTimeOffset.MinValue;
        await foreach (var frame in frames.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            _heard += frame.Duration;
            until = frame.Timestamp + frame.Duration;
            foreach (var utterance in detector.Accept(frame.Samples.Span))
            {
                await _over.Writer.WriteAsync((utterance, until - (_heard - utterance.End)), cancellationToken).ConfigureAwait(false);
            }

            await TellProgressAsync(until, cancellationToken).ConfigureAwait(false);
        }

        if (detector.Complete() is { } last)
        {
            await _over.Writer.WriteAsync((last, until - (_heard - last.End)), cancellationToken).ConfigureAwait(false);
        }

        _over.Writer.Complete();
        _soFar.Writer.Complete();
    }

    private async ValueTask TellProgressAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var began = detector.IsSpeaking && !_wasSpeaking;
        _wasSpeaking = detector.IsSpeaking;
        if (began)
        {
            _readUntil = _heard;
            await events.WriteAsync(new SpeechBegan(_heard), cancellationToken).ConfigureAwait(false);
        }

        // Once the last word has died away, reading again finds nothing new.
        if (partials is not null && _wasSpeaking && _heard - _readUntil >= partials.Interval
            && detector.SoFar(partials.Window) is { } soFar && _readUntil < soFar.End + WordEnd)
        {
            _readUntil = _heard;
            _soFar.Writer.TryWrite((soFar, until - (_heard - soFar.End)));
        }
    }

    private async Task ReadOverAsync(CancellationToken cancellationToken)
    {
        await foreach (var (utterance, spokenUntil) in _over.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var outcome = await client.TranscribeUtteranceAsync(utterance.Samples, context?.Invoke() ?? TranscriptionOptions.Default, cancellationToken).ConfigureAwait(false);
            await events.WriteAsync(new HeardUtterance(InStream(outcome, utterance), spokenUntil), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadSoFarAsync(CancellationToken cancellationToken)
    {
        await foreach (var (utterance, spokenUntil) in _soFar.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var outcome = await partials!.Client.TranscribeUtteranceAsync(utterance.Samples, partials.Known, cancellationToken).ConfigureAwait(false);
            if (outcome.PossibleText is { Length: > 0 } text)
            {
                await events.WriteAsync(new PartiallyHeard(text, utterance.Start, spokenUntil), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static SpeechOutcome InStream(SpeechOutcome outcome, Utterance utterance) => outcome.Transcript is { } transcript
        ? outcome with { Transcript = transcript with { Start = utterance.Start, End = utterance.End } }
        : outcome;
}
