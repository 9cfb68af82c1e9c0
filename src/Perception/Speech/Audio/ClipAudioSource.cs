using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Plays a recording as a microphone would give it.</summary>
/// <param name="clip">The recording.</param>
/// <param name="timeProvider">The clock that stamps the blocks and paces them.</param>
public sealed class ClipAudioSource(AudioClip clip, TimeProvider timeProvider) : IMicrophone
{
    private static readonly int s_blockSamples = SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20));

    private MicrophoneStatus _status = MicrophoneStatus.Closed;

    /// <inheritdoc/>
    public string Name { get; init; } = "a recording";

    /// <inheritdoc/>
    public MicrophoneStatus Status => Volatile.Read(ref _status);

    /// <summary>Whether a block comes only when its last sample would have been spoken; false plays as fast as it is taken.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Silence after the recording, as a microphone would go on; it lets the end of speech be heard.</summary>
    public TimeSpan TrailingSilence { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = timeProvider.GetUtcNow();
        var length = clip.Samples.Length + SpeechAudio.SamplesIn(TrailingSilence);
        for (var at = 0; at < length; at += s_blockSamples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = Block(at, Math.Min(s_blockSamples, length - at));
            var timestamp = timeProvider.GetUtcNow();
            if (IsRealTime)
            {
                timestamp = began + SpeechAudio.DurationOf(at);
                await WaitUntilAsync(timestamp + SpeechAudio.DurationOf(block.Length), cancellationToken).ConfigureAwait(false);
            }

            Volatile.Write(ref _status, new MicrophoneStatus(true, 0, 0, SoundLevel.Of(block.Span)));
            yield return new AudioFrame(block, SpeechAudio.SampleRateHertz, timestamp);
        }

        Volatile.Write(ref _status, MicrophoneStatus.Closed);
    }

    private ReadOnlyMemory<float> Block(int at, int length)
    {
        if (at + length <= clip.Samples.Length)
        {
            return clip.Samples.Slice(at, length);
        }

        var padded = new float[length];
        if (at < clip.Samples.Length)
        {
            clip.Samples[at..].CopyTo(padded);
        }

        return padded;
    }

    private async ValueTask WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var wait = due - timeProvider.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
