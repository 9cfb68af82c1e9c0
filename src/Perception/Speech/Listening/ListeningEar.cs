using System.Threading.Channels;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Takes a source's sound as it comes: looks for stop words first, then hands it on without the own voice.</summary>
/// <param name="spotter">Looks for stop words; null for none.</param>
/// <param name="ownVoice">The own voice; null for none.</param>
/// <param name="events">Told of stop words.</param>
internal sealed class ListeningEar(StopWordSpotter? spotter, Mouth? ownVoice, ChannelWriter<ListeningEvent> events)
{
    /// <summary>Frames that wait to be read, 30 s of a microphone's: reading may be slow, looking for a stop may not. The source waits when there are more.</summary>
    private const int Waiting = 1500;

    private readonly Channel<AudioFrame> _heard = Channel.CreateBounded<AudioFrame>(Waiting);

    /// <summary>What was heard.</summary>
    public ChannelReader<AudioFrame> Heard => _heard.Reader;

    /// <summary>Hears a source to its end.</summary>
    public async Task HearAsync(IAudioSource source, CancellationToken cancellationToken)
    {
        var length = TimeSpan.Zero;
        await foreach (var frame in source.CaptureAsync(cancellationToken).ConfigureAwait(false))
        {
            length += Checked(frame).Duration;
            foreach (var word in spotter?.Accept(frame.Samples.Span) ?? [])
            {
                var until = frame.Timestamp + frame.Duration - (length - word.Heard);
                await events.WriteAsync(new StopWordSpotted(word, until), cancellationToken).ConfigureAwait(false);
            }

            await _heard.Writer.WriteAsync(ownVoice?.Silence(frame) ?? frame, cancellationToken).ConfigureAwait(false);
        }

        _heard.Writer.Complete();
    }

    private static AudioFrame Checked(AudioFrame frame) => frame.SampleRateHertz == SpeechAudio.SampleRateHertz
        ? frame
        : throw new InvalidOperationException($"An audio source gave {frame.SampleRateHertz} Hz; it must give {SpeechAudio.SampleRateHertz} Hz.");
}
