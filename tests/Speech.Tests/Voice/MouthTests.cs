using System.Threading.Channels;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Speech.Tests.Voice;

public sealed class MouthTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ScriptedVoice _voice = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_microphone_hears_nothing_while_the_voice_speaks_and_shortly_after()
    {
        await using var mouth = Mouth();

        Assert.True(Hears(mouth));
        mouth.Say("I am on my way.");
        await _voice.Begun.Task.WaitAsync(Cancellation);
        Assert.False(Hears(mouth));
        _voice.Go.SetResult();
        await _voice.Ended.Task.WaitAsync(Cancellation);
        await HasEndedAsync(mouth);
        Assert.False(Hears(mouth));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Hears(mouth));
    }

    [Fact]
    public async Task A_mouth_that_is_told_to_be_quiet_falls_silent()
    {
        await using var mouth = Mouth();
        mouth.Say("A long story.");
        await _voice.Begun.Task.WaitAsync(Cancellation);

        mouth.BeQuiet();

        await _voice.Ended.Task.WaitAsync(Cancellation);
        Assert.True(_voice.WasCancelled);
    }

    [Fact]
    public async Task A_voice_that_fails_is_told_and_the_next_sentence_is_tried()
    {
        var told = Channel.CreateUnbounded<string>();
        await using var mouth = new Mouth(new BrokenVoice(), TimeSpan.Zero, _clock, why => told.Writer.TryWrite(why));

        mouth.Say("one");
        mouth.Say("two");

        Assert.Equal("no voice for one", await told.Reader.ReadAsync(Cancellation));
        Assert.Equal("no voice for two", await told.Reader.ReadAsync(Cancellation));
    }

    private Mouth Mouth() => new(_voice, TimeSpan.FromSeconds(0.3), _clock, why => Assert.Fail(why));

    /// <summary>Waits until the mouth knows that the sentence is over, which is a moment after the voice has said it.</summary>
    private async Task HasEndedAsync(Mouth mouth)
    {
        var later = _clock.GetUtcNow() + TimeSpan.FromHours(1);
        while (mouth.SpokeDuring(later, later + TimeSpan.FromSeconds(1)))
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Whether a block that is captured now comes through.</summary>
    private bool Hears(Mouth mouth)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        var frame = mouth.Silence(new AudioFrame(Sounds.Tone(0.02, 440, 0.5), 16000, _clock.GetUtcNow() - TimeSpan.FromMilliseconds(20)));
        return frame.Samples.Span.IndexOfAnyExcept(0f) >= 0;
    }

    private sealed class ScriptedVoice : IVoice
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool WasCancelled { get; private set; }

        public async ValueTask SayAsync(string text, CancellationToken cancellationToken)
        {
            Begun.SetResult();
            try
            {
                await Go.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                WasCancelled = cancellationToken.IsCancellationRequested;
                Ended.SetResult();
            }
        }
    }

    private sealed class BrokenVoice : IVoice
    {
        public ValueTask SayAsync(string text, CancellationToken cancellationToken) => throw new IOException($"no voice for {text}");
    }
}
