using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service.Tests;

public sealed class MicrophoneLevelTests
{
    [Theory]
    [InlineData(-30, -12, 0, true, "level -30 dB, peak -12 dB")]
    [InlineData(-3, 0, 17, false, "too loud")]
    [InlineData(-120, -120, 0, false, "silence only")]
    public void The_doctor_tells_level_clipping_and_silence(double rms, double peak, int clipped, bool works, string told)
    {
        var finding = MachineCheck.Level(new SoundLevel(rms, peak, clipped), 16000);

        Assert.Equal(works, finding.Works);
        Assert.Contains(told, finding.Finding, StringComparison.Ordinal);
        Assert.Contains($"{clipped} samples clipped", finding.Finding, StringComparison.Ordinal);
    }
}
