using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>A camera that a person names, for a robot on a broker that does not see itself.</summary>
public sealed class CameraMissionTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-camera-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_robot_finds_things_by_the_camera_that_is_named()
    {
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(Token);
        await using var robot = await SimulatedRobot.StartAsync(broker.BrokerAddress, new() { Place = SimulatedPlace.TabletopByCamera, Speed = 2 }, TimeProvider.System, Token);

        Assert.Equal(
            ExitCode.Success,
            await run.ExecuteAsync(
                "do", "put the red block in the white bowl", "--planner", "lam", "--broker", broker.BrokerAddress.ToString(), "--ledger", In("ledger.db"),
                "--camera", $"{broker.BrokerAddress}/arm", "--table", "tabletop", "--json"));

        var episode = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.Equal("put", episode.Steps[^1].Step.Action);
        Assert.True(episode.Steps[^1].Result.EffectKnown);
    }

    [Fact]
    public async Task A_robot_does_not_go_by_a_recording()
    {
        await File.WriteAllBytesAsync(In("shot.png"), PictureCoding.Encode(new(new byte[36], 4, 3, 12, DateTimeOffset.UnixEpoch), PictureFormat.Png), Token);

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("do", "put the red block in the white bowl", "--camera", In("shot.png"), "--table", "tabletop"));

        Assert.Contains("is a recording", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no camera or file", "--camera", "nowhere.avi")]
    [InlineData("--scenario tabletop --positions camera", "--camera", "tabletop")]
    [InlineData("add --camera", "--table", "tabletop")]
    [InlineData("leave out --camera", "--scenario", "tabletop", "--positions", "camera", "--camera", "0")]
    public async Task What_cannot_be_is_said_in_one_line(string complaint, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(["do", "stop", .. arguments]));

        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private string In(string name) => Path.Combine(folder, name);
}
