using System.Runtime.Versioning;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Microphones;

[SupportedOSPlatform("linux")]
[Collection(SoundServer.OneAtATime)]
public sealed class PulseContractTests(SoundServer server) : MicrophoneContract
{
    protected override async Task<(IMicrophone Microphone, Func<Task> PlayAsync)> OpenAsync(float[] sound)
    {
        await server.ReadyAsync();
        return (Microphone(SoundServer.Microphone), () => server.PlayAsync(sound));
    }

    [Fact]
    public async Task The_devices_are_listed_and_the_default_one_is_first()
    {
        await server.ReadyAsync();

        var devices = PulseMicrophone.Devices(server.Address);

        Assert.Equal((SoundServer.Microphone, true, true, false), (devices[0].Name, devices[0].IsDefault, devices[0].IsMonitor, devices[0].IsMuted));
        Assert.NotEmpty(devices[0].Description);
    }

    [Fact]
    public async Task A_device_that_vanishes_is_found_again()
    {
        await server.ReadyAsync();
        var module = await server.AddSpeakerAsync("unplugged");
        var microphone = Microphone("unplugged.monitor");
        var (vanished, isBack) = (false, false);

        await foreach (var frame in microphone.CaptureAsync(Cancellation))
        {
            if (!vanished)
            {
                await server.RemoveAsync(module);
                vanished = true;
            }
            else if (!isBack && microphone.Status is { IsConnected: false, Losses: 1 })
            {
                module = await server.AddSpeakerAsync("unplugged");
                isBack = true;
            }
            else if (isBack && microphone.Status.IsConnected)
            {
                break;
            }
        }

        Assert.Equal(1, microphone.Status.Losses);
        await server.RemoveAsync(module);
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_told_by_its_name()
    {
        await server.ReadyAsync();
        var failure = await Assert.ThrowsAsync<IOException>(async () => await Microphone("nothing").CaptureAsync(Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync());
        Assert.Equal("There is no microphone \"nothing\".", failure.Message);
    }

    [Fact]
    public async Task Without_a_sound_server_the_message_says_what_to_do()
    {
        var options = new MicrophoneOptions { Server = "unix:/nowhere/native" };
        var failure = await Assert.ThrowsAsync<IOException>(async () => await new PulseMicrophone(options, TimeProvider.System).CaptureAsync(Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync());
        Assert.Contains("pulseaudio --start", failure.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => PulseMicrophone.Devices("unix:/nowhere/native"));
    }

    private PulseMicrophone Microphone(string device) =>
        new(new MicrophoneOptions { Server = server.Address, Device = device, RetryInterval = TimeSpan.FromSeconds(0.05) }, TimeProvider.System);
}
