using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service.Tests.Listening;

public sealed class ListenCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-listen-").FullName;
    private readonly CommandRun run = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_comes_in_as_plain_samples_is_written_as_json_lines()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("listen", "--raw", await RawAsync(), "--json"));

        var heard = Assert.Single(Lines("heard"));
        Assert.Contains("apple", heard, StringComparison.Ordinal);
        Assert.Contains("\"confidence\":", heard, StringComparison.Ordinal);
        Assert.Single(Lines("speech"));
        Assert.Empty(Lines("mission"));
    }

    [Fact]
    public async Task Without_the_wake_phrase_nothing_is_written_of_what_was_said()
    {
        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("listen", "--raw", await RawAsync(), "--json", "--wake", "robot"));

        Assert.Empty(Lines("heard"));
        Assert.DoesNotContain("apple", Assert.Single(Lines("aside")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_output_is_plain_lines()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("listen", "--raw", await RawAsync()));

        Assert.Contains("heard", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("exclude each other", "listen", "--wav", "a.wav", "--raw", "-")]
    [InlineData("exclude each other", "listen", "--device", "mic", "--wav", "a.wav")]
    [InlineData("--push-to-talk", "listen", "--push-to-talk", "--wake", "robot")]
    [InlineData("--push-to-talk", "listen", "--push-to-talk", "--raw", "-")]
    [InlineData("cannot be heard", "listen", "--wav", "nothing.wav")]
    [InlineData("--wake needs words", "listen", "--wake", "!")]
    public async Task What_makes_no_sense_is_said(string reason, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private List<string> Lines(string name) => [.. run.Output.Split('\n').Where(line => line.StartsWith($"{{\"event\":\"{name}\"", StringComparison.Ordinal))];

    private async Task<string> RawAsync()
    {
        var clip = (await AudioFile.ReadAsync(Path.Combine(ModelStore.Find().Require("demo"), "bring-apple.wav"), Token)).Clip!;
        var path = Path.Combine(folder, "sound.raw");
        await File.WriteAllBytesAsync(path, [.. clip.Samples.ToArray().Concat(new float[16000]).SelectMany(sample => BitConverter.GetBytes((short)(sample * 32767)))], Token);
        return path;
    }
}
