using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Microphones;

/// <summary>What every microphone must do.</summary>
public abstract class MicrophoneContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a microphone that will hear a sound once it is captured, and what plays the sound then.</summary>
    protected abstract Task<(IMicrophone Microphone, Func<Task> PlayAsync)> OpenAsync(float[] sound);

    [Fact]
    public async Task What_is_played_is_what_comes()
    {
        var clip = (await AudioFile.ReadAsync(Models.DemoWav, Cancellation)).Clip!;

        var (captured, _) = await CaptureAsync(clip.Samples.ToArray());

        var (correlation, lag) = Likeness.Of(captured, clip.Samples.Span);
        TestContext.Current.TestOutputHelper?.WriteLine($"correlation {correlation:0.0000}, {lag / 16.0:0} ms into the capture");
        Assert.InRange(correlation, 0.95, 1.001);
    }

    [Fact]
    public async Task Blocks_are_mono_at_16_kHz_and_in_order()
    {
        var (microphone, playAsync) = await OpenAsync(Sounds.Tone(1, 440, 0.5));

        var frames = await FramesAsync(microphone, playAsync, 1);

        Assert.All(frames, frame => Assert.Equal(16000, frame.SampleRateHertz));
        Assert.All(frames, frame => Assert.InRange(frame.Duration, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(0.1)));
        Assert.Equal(frames.Select(frame => frame.Timestamp).Order(), frames.Select(frame => frame.Timestamp));
    }

    [Fact]
    public async Task It_tells_how_loud_the_sound_is_and_when_it_is_clipped()
    {
        var (_, levels) = await CaptureAsync([.. Sounds.Tone(1, 440, 1.3).Select(sample => Math.Clamp(sample, -1f, 1f))]);

        Assert.Contains(levels, level => level.ClippedSamples > 0);
        Assert.InRange(levels.Max(level => level.PeakDecibels), -1, 1);
        Assert.InRange(levels.Max(level => level.RmsDecibels), -4, 0);
    }

    [Fact]
    public async Task Nothing_is_lost_while_somebody_takes_it()
    {
        var (microphone, playAsync) = await OpenAsync(Sounds.Tone(1, 440, 0.5));

        await FramesAsync(microphone, playAsync, 1);

        Assert.Equal((0, 0), (microphone.Status.OverrunSamples, microphone.Status.Losses));
    }

    [Fact]
    public async Task A_cancelled_capture_ends()
    {
        var (microphone, _) = await OpenAsync(Sounds.Tone(1, 440, 0.5));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in microphone.CaptureAsync(cancelled.Token))
            {
                Assert.Fail("A cancelled capture gave sound.");
            }
        });
    }

    [Fact]
    public async Task It_says_its_name() => Assert.NotEmpty((await OpenAsync([0])).Microphone.Name);

    private async Task<(float[] Captured, List<SoundLevel> Levels)> CaptureAsync(float[] sound)
    {
        var (microphone, playAsync) = await OpenAsync(sound);
        var levels = new List<SoundLevel>();
        var frames = await FramesAsync(microphone, playAsync, sound.Length / 16000.0, () => levels.Add(microphone.Status.Level));
        return ([.. frames.SelectMany(frame => frame.Samples.ToArray())], levels);
    }

    /// <summary>Captures until the sound was played and the microphone has ended, or has given what came late.</summary>
    private static async Task<List<AudioFrame>> FramesAsync(IMicrophone microphone, Func<Task> playAsync, double seconds, Action? each = null)
    {
        var frames = new List<AudioFrame>();
        Task? playing = null;
        var after = 0;
        await foreach (var frame in microphone.CaptureAsync(Cancellation))
        {
            playing ??= playAsync();
            frames.Add(frame);
            each?.Invoke();
            after += playing.IsCompleted && frames.Sum(taken => taken.Duration.TotalSeconds) > seconds ? 1 : 0;
            if (after > 50 && playing is { IsCompletedSuccessfully: true } && microphone is PulseMicrophone)
            {
                break;
            }
        }

        await playing!;
        return frames;
    }
}
