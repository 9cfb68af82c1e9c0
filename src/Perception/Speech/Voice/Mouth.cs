using System.Threading.Channels;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Says sentences one after the other, and knows when it was speaking.</summary>
public sealed class Mouth : IAsyncDisposable
{
    /// <summary>Sentences that wait; older ones are left out when there are more.</summary>
    private const int Waiting = 4;
    private const int Remembered = 16;

    private readonly IVoice _voice;
    private readonly TimeProvider _time;
    private readonly Action<string> _failed;
    private readonly TimeSpan _tail;
    private readonly Channel<string> _sentences = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset From, DateTimeOffset Until)> _spoken = new();
    private readonly Task _speaking;
    private CancellationTokenSource? _sentence;
    private DateTimeOffset? _began;

    /// <summary>Opens a mouth.</summary>
    /// <param name="voice">Says the sentences.</param>
    /// <param name="tail">How long a room may still echo after a sentence.</param>
    /// <param name="timeProvider">The clock, the same that stamps the microphone's blocks.</param>
    /// <param name="failed">Told why a sentence could not be said.</param>
    public Mouth(IVoice voice, TimeSpan tail, TimeProvider timeProvider, Action<string> failed)
    {
        (_voice, _tail, _time, _failed) = (voice, tail, timeProvider, failed);
        _speaking = SpeakAsync(_ending.Token);
    }

    /// <summary>Says a sentence after those that wait.</summary>
    /// <param name="text">The sentence.</param>
    public void Say(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _sentences.Writer.TryWrite(text);
        }
    }

    /// <summary>Falls silent at once, and forgets what waits.</summary>
    public void BeQuiet()
    {
        while (_sentences.Reader.TryRead(out _))
        {
            // Left unsaid.
        }

        lock (_gate)
        {
            _sentence?.Cancel();
        }
    }

    /// <summary>Tells whether the mouth was speaking, or its echo was still in the room, at any moment of a stretch of time.</summary>
    /// <param name="from">Its beginning.</param>
    /// <param name="until">Its end.</param>
    /// <returns>True when it was.</returns>
    public bool SpokeDuring(DateTimeOffset from, DateTimeOffset until)
    {
        lock (_gate)
        {
            return until > _began || _spoken.Any(spoken => from < spoken.Until + _tail && until > spoken.From);
        }
    }

    /// <summary>Takes the own voice out of what a microphone gives.</summary>
    /// <param name="frame">What it gives.</param>
    /// <returns>The frame, or silence as long where the mouth was speaking: not a gap, so that a sentence which the voice cut short is over.</returns>
    public AudioFrame Silence(AudioFrame frame) => SpokeDuring(frame.Timestamp, frame.Timestamp + frame.Duration)
        ? frame with { Samples = new float[frame.Samples.Length] }
        : frame;

    /// <summary>Falls silent for good.</summary>
    /// <returns>A task that ends when it is silent.</returns>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _speaking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        await foreach (var sentence in _sentences.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Begin(ending);
            try
            {
                await _voice.SayAsync(sentence, ending.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // It was told to be quiet.
            }
            catch (IOException exception)
            {
                _failed(exception.Message);
            }
            finally
            {
                End();
            }
        }
    }

    private void Begin(CancellationTokenSource sentence)
    {
        lock (_gate)
        {
            (_sentence, _began) = (sentence, _time.GetUtcNow());
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _spoken.Enqueue((_began!.Value, _time.GetUtcNow()));
            if (_spoken.Count > Remembered)
            {
                _spoken.Dequeue();
            }

            (_sentence, _began) = (null, null);
        }
    }
}
