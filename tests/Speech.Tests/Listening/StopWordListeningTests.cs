using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Speech.Tests.Listening;

public sealed class StopWordListeningTests(WhisperFixture whisper)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_word_is_found_while_the_own_voice_speaks_and_nothing_is_read()
    {
        var clock = new FakeTimeProvider();
        await using var mouth = new Mouth(new EndlessVoice(), TimeSpan.Zero, clock, _ => { });
        mouth.Say("a long answer");
        while (!mouth.SpokeDuring(DateTimeOffset.MinValue, DateTimeOffset.MaxValue))
        {
            await Task.Yield();
        }

        using var model = new StopWordModel(Models.Folder("stop-word"), Models.Folder("whisper-tiny.en"));
        var sound = await Espeak.SayAsync("Robot, stop!");
        var listener = new SpeechListener(whisper.Base, new EndpointOptions()) { StopWords = model, OwnVoice = mouth };
        clock.Advance(TimeSpan.FromSeconds(1));
        var told = new List<ListeningEvent>();
        await foreach (var happened in listener.FollowAsync(new ClipAudioSource(sound, clock), null, Cancellation))
        {
            told.Add(happened);
        }

        Assert.Equal("stop", Assert.IsType<StopWordSpotted>(Assert.Single(told)).Found.Word);
    }

    private sealed class EndlessVoice : IVoice
    {
        public async ValueTask SayAsync(string text, CancellationToken cancellationToken) =>
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }
}
