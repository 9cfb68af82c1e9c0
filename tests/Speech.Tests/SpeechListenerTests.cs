using LamRobot.Contracts;
using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Speech.Tests;

public sealed class SpeechListenerTests(WhisperFixture whisper)
{
    private static readonly DateTimeOffset s_noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recording_goes_the_way_of_a_microphone_and_becomes_text()
    {
        var clock = new FakeTimeProvider(s_noon) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var clip = (await AudioFile.ReadAsync(Models.DemoWav, Cancellation)).Clip!;

        var heard = await ListenAsync(new ClipAudioSource(clip, clock) { IsRealTime = true });

        var utterance = Assert.Single(heard);
        Assert.Equal("Please bring me the apple from the kitchen table.", utterance.Outcome.Transcript?.Text);
    }

    [Fact]
    public async Task The_time_of_the_last_spoken_sample_is_told_by_the_sources_clock()
    {
        var clip = (await AudioFile.ReadAsync(Models.DemoWav, Cancellation)).Clip!;

        var heard = await ListenAsync(new StampedSource(clip, s_noon));

        var utterance = Assert.Single(heard);
        Assert.Equal(s_noon + utterance.Outcome.Transcript!.End, utterance.SpokenUntil, TimeSpan.FromMilliseconds(1));
        Assert.InRange(utterance.SpokenUntil - s_noon, TimeSpan.FromSeconds(2.2), TimeSpan.FromSeconds(2.85));
    }

    [Fact]
    public async Task What_is_known_is_asked_for_before_each_utterance()
    {
        var asked = 0;
        var clip = (await AudioFile.ReadAsync(Models.DemoWav, Cancellation)).Clip!;
        float[] twice = [.. clip.Samples.Span, .. new float[16000], .. clip.Samples.Span];

        var heard = await ListenAsync(new StampedSource(clip with { Samples = twice }, s_noon), () => new TranscriptionOptions { Names = [$"apple {asked++}"] });

        Assert.Equal(2, heard.Count);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_to_the_listener()
    {
        var failure = await Assert.ThrowsAsync<IOException>(async () => await ListenAsync(new FailingSource()));
        Assert.Equal("unplugged", failure.Message);
    }

    private async Task<List<HeardUtterance>> ListenAsync(IAudioSource source, Func<TranscriptionOptions>? context = null)
    {
        var heard = new List<HeardUtterance>();
        await foreach (var utterance in new SpeechListener(whisper.Base, new EndpointOptions()).ListenAsync(source, context, Cancellation))
        {
            heard.Add(utterance);
        }

        return heard;
    }

    /// <summary>Gives a recording in blocks that are stamped as if it had been captured from a moment on.</summary>
    private sealed class StampedSource(AudioClip clip, DateTimeOffset from) : IAudioSource
    {
        public async IAsyncEnumerable<AudioFrame> CaptureAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var at = 0;
            foreach (var block in clip.Samples.ToArray().Concat(new float[16000]).Chunk(320))
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new AudioFrame(block, 16000, from + SpeechAudio.DurationOf(at));
                at += block.Length;
            }
        }
    }

    private sealed class FailingSource : IAudioSource
    {
        public async IAsyncEnumerable<AudioFrame> CaptureAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new AudioFrame(new float[320], 16000, s_noon);
            throw new IOException("unplugged");
        }
    }
}
