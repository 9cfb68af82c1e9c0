using System.Runtime.Versioning;
using LamRobot.Perception.Speech;
using LamRobot.Speech.Tests.Microphones;

namespace LamRobot.Speech.Tests.Voice;

[SupportedOSPlatform("linux")]
[Collection(SoundServer.OneAtATime)]
public sealed class PiperVoiceTests(SoundServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ab", new[] { 1, 0, 10, 0, 11, 0, 2 })]
    [InlineData("a\n b", new[] { 1, 0, 10, 0, 3, 0, 11, 0, 2 })]
    [InlineData("a?b", new[] { 1, 0, 10, 0, 11, 0, 2 })]
    [InlineData("ç", new[] { 1, 0, 12, 0, 13, 0, 2 })]
    public void Sounds_reach_the_network_as_the_voice_s_numbers_with_its_scales(string sounds, int[] expected)
    {
        using var small = new SmallVoice();
        using var voice = new PiperVoice(small.Path);

        var samples = voice.Make(sounds);

        Assert.Equal(expected, samples[..expected.Length].Select(static sample => (int)Math.Round(sample * SmallVoice.Loudness / 0.5)));
    }

    [Fact]
    public async Task What_it_says_comes_from_the_loudspeaker()
    {
        await server.ReadyAsync();
        using var small = new SmallVoice();
        using var voice = new PiperVoice(small.Path) { Server = server.Address };
        var microphone = new PulseMicrophone(new MicrophoneOptions { Server = server.Address, Device = SoundServer.Microphone }, TimeProvider.System);
        Task? saying = null;
        var loudest = double.NegativeInfinity;
        await foreach (var frame in microphone.CaptureAsync(Cancellation))
        {
            saying ??= voice.SayAsync("hello hall", Cancellation).AsTask();
            loudest = Math.Max(loudest, SoundLevel.Of(frame.Samples.Span).PeakDecibels);
            if (saying.IsCompleted && (loudest > -30 || saying.IsFaulted))
            {
                break;
            }
        }

        await saying!;
        Assert.True(loudest > -30);
    }

    [Fact]
    public void What_is_no_voice_is_told()
    {
        using var small = new SmallVoice(describes: false);

        Assert.Throws<FileNotFoundException>(() => new PiperVoice(small.Path));
        File.WriteAllText(small.Path + ".json", "{}");
        Assert.Contains("does not describe", Assert.Throws<IOException>(() => new PiperVoice(small.Path)).Message, StringComparison.Ordinal);
    }
}
