using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Tests.Ros;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>A robot behind a ROS bridge, from the command line.</summary>
public sealed class RosRobotTests : IAsyncDisposable
{
    private readonly EmbeddedBroker broker = new(new());
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-ros-").FullName;

    private string RobotFile => Path.Combine(folder, "bot.json");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_goes_where_plain_words_send_it()
    {
        await WriteAsync("""
            {"id":"bot","topics":{"velocity":"bot/cmd_vel","odometry":"bot/odom","goal":"bot/goal_pose","goalStatus":"bot/status"},
             "stations":[{"name":"kitchen","x":4,"y":3},{"name":"office","x":1,"y":1}]}
            """);
        await broker.StartAsync(Token);
        await using var side = new RosSide(broker.BrokerAddress) { Obedient = true };
        await side.StartAsync();

        var code = await run.ExecuteAsync("do", "go to the kitchen", "--broker", broker.BrokerAddress.ToString(), "--ros", RobotFile, "--ledger", Path.Combine(folder, "commands.db"), "--planner", "lam");

        Assert.True(code == ExitCode.Success, run.Output + run.Error);
        Assert.Equal((4.0, 3.0), (side.Place.X, side.Place.Y));
    }

    [Theory]
    [InlineData("{\"id\":\"bot\",\n\"topics\":{\"odom\":\"x\"}}", "line 2")]
    [InlineData("""{"id":"bot","topics":{"odometry":"bot/odom"}}""", "it can do nothing")]
    [InlineData("""{"id":"bot","topics":{"goal":"g"},"stations":[{"name":"a","x":1,"y":1}]}""", "nothing tells where it is")]
    [InlineData("""{"id":"bot","topics":{"velocity":"v/#","odometry":"o"}}""", "no topic")]
    public async Task A_file_that_is_not_as_it_should_be_is_said(string text, string reason)
    {
        await WriteAsync(text);
        await broker.StartAsync(Token);

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("robots", "--broker", broker.BrokerAddress.ToString(), "--ros", RobotFile));

        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(RobotFile, text, Token);
}
