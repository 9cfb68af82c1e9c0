using LamRobot.Contracts;
using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Speech.Tests;

public sealed class ClipAudioSourceTests
{
    private static readonly AudioClip s_clip = new(Sounds.Tone(0.05, 440, 0.5), "made", IsTruncated: false);

    [Fact]
    public async Task All_samples_come_in_order_and_silence_follows()
    {
        var source = new ClipAudioSource(s_clip, new FakeTimeProvider()) { TrailingSilence = TimeSpan.FromSeconds(0.03) };
        var samples = new List<float>();
        await foreach (var frame in source.CaptureAsync(TestContext.Current.CancellationToken))
        {
            samples.AddRange(frame.Samples.Span);
        }

        Assert.Equal([.. s_clip.Samples.Span, .. new float[480]], samples);
    }

    [Fact]
    public async Task In_real_time_a_block_comes_when_its_last_sample_was_spoken()
    {
        var clock = new FakeTimeProvider();
        var began = clock.GetUtcNow();
        await using var blocks = new ClipAudioSource(s_clip, clock) { IsRealTime = true }
            .CaptureAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        for (var block = 0; block < 3; block++)
        {
            var next = blocks.MoveNextAsync();
            Assert.False(next.IsCompleted);
            clock.Advance(TimeSpan.FromMilliseconds(20));
            Assert.True(await next);
            Assert.Equal(began + TimeSpan.FromMilliseconds(20 * block), blocks.Current.Timestamp);
        }
    }
}
