using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Microphones;

public sealed class RawContractTests : MicrophoneContract
{
    protected override Task<(IMicrophone Microphone, Func<Task> PlayAsync)> OpenAsync(float[] sound)
    {
        var bytes = sound.SelectMany(sample => BitConverter.GetBytes((short)Math.Clamp(Math.Round(sample * 32768), short.MinValue, short.MaxValue)));
        return Task.FromResult<(IMicrophone, Func<Task>)>((new RawMicrophone(new MemoryStream([.. bytes]), "made", TimeProvider.System), () => Task.CompletedTask));
    }

    [Fact]
    public async Task Half_a_sample_at_the_end_is_left_out()
    {
        var count = 0;
        await foreach (var frame in new RawMicrophone(new MemoryStream([0, 64, 0]), "made", TimeProvider.System).CaptureAsync(Cancellation))
        {
            Assert.Equal([0.5f], frame.Samples.ToArray());
            count++;
        }

        Assert.Equal(1, count);
    }
}
