using System.Runtime.Versioning;
using LamRobot.Perception.Speech;
using LamRobot.Speech.Tests.Microphones;

namespace LamRobot.Speech.Tests.Voice;

[SupportedOSPlatform("linux")]
[Collection(SoundServer.OneAtATime)]
public sealed class EspeakVoiceTests(SoundServer server, WhisperFixture whisper)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_it_says_is_heard_from_the_loudspeaker()
    {
        await server.ReadyAsync();
        var voice = new EspeakVoice { Server = server.Address };
        var microphone = new PulseMicrophone(new MicrophoneOptions { Server = server.Address, Device = SoundServer.Microphone }, TimeProvider.System);
        var captured = new List<float>();
        Task? saying = null;
        await foreach (var frame in microphone.CaptureAsync(Cancellation))
        {
            saying ??= voice.SayAsync("The apple is on the kitchen table; $(reboot) `reboot`", Cancellation).AsTask();
            captured.AddRange(frame.Samples.Span);
            if (saying.IsCompleted && frame.Samples.Span.IndexOfAnyExcept(0f) < 0)
            {
                break;
            }
        }

        await saying!;
        var outcome = await whisper.Base.TranscribeAsync(captured.ToArray(), null, Cancellation);
        Assert.Contains("kitchen table", outcome.PossibleText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_falls_silent_when_it_is_told_to()
    {
        await server.ReadyAsync();
        using var cancelled = new CancellationTokenSource();
        var saying = new EspeakVoice { Server = server.Address }.SayAsync(string.Concat(Enumerable.Repeat("very long ", 40)), cancelled.Token).AsTask();

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saying);
    }
}
