using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Tests;

public sealed class RobotsCommandTests : IAsyncDisposable
{
    private readonly EmbeddedBroker broker = new(new());
    private readonly List<IAsyncDisposable> robots = [];
    private readonly CommandRun run = new();

    private string Url => broker.BrokerAddress.ToString();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var robot in robots)
        {
            await robot.DisposeAsync();
        }

        await broker.DisposeAsync();
        run.Dispose();
    }

    [Fact]
    public async Task Every_robot_of_a_broker_is_listed_with_what_it_can_do()
    {
        await StartAsync("kitchen-robot", "hall-robot");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("robots", "--broker", Url, "--json"));

        var listed = JsonSerializer.Deserialize(run.Output, ServiceJson.Default.ListRobotListing)!;
        Assert.Equal(["hall-robot", "kitchen-robot"], listed.Select(robot => robot.Id));
        Assert.All(listed, robot => Assert.True(robot.Online && robot.Actions.Contains("go_to")));
    }

    [Fact]
    public async Task A_broker_without_robots_is_told_how_to_try_one()
    {
        await StartAsync();

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("robots", "--broker", Url));

        Assert.Contains("lamrobot sim", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mission_goes_to_the_robot_that_the_words_name()
    {
        await StartAsync("robot-1", "robot-2");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("do", "robot 2 go to the kitchen", "--planner", "lam", "--broker", Url, "--json"));

        var episode = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.All(episode.Steps, step => Assert.Equal("robot-2", step.Step.Actuator));
    }

    [Fact]
    public async Task A_robot_is_stopped_and_released_from_the_command_line()
    {
        await StartAsync("robot-1");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("robots", "stop", "robot-1", "--broker", Url));
        Assert.Equal(ExitCode.Failed, await TryAsync());
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("robots", "release", "robot-1", "--broker", Url));
        Assert.Equal(ExitCode.Success, await TryAsync());
    }

    [Fact]
    public async Task A_stop_on_the_broker_reaches_robots_of_every_language_and_says_which_stand()
    {
        await StartAsync("robot-1");
        var fleet = new Fleet(WarehouseScenario.BuiltIn, new() { Broker = broker.BrokerAddress, Robots = 2 }, TimeProvider.System);
        robots.Add(fleet);
        await fleet.StartAsync(Token);
        await using var listener = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        var paused = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        await listener.ConnectAsync(Token);
        await listener.SubscribeAsync("#", message => _ = message.Topic.EndsWith("/instantActions", StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetString(message.Payload.Span).Contains("startPause", StringComparison.Ordinal) && paused.TryAdd(message.Topic, true), Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("stop", "--broker", Url));

        Assert.Equal(3, run.Output.Split('\n').Count(line => line.Contains(" stands", StringComparison.Ordinal)));
        Assert.Equal(2, paused.Count);
        Assert.Equal(ExitCode.Success, await TryAsync());
    }

    [Fact]
    public async Task A_stop_that_no_robot_is_known_to_have_heard_is_a_failure()
    {
        await StartAsync();

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("stop", "--broker", Url));

        Assert.Contains("nobody is known to have heard the stop", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_shown_in_home_assistant_and_taken_away_again()
    {
        await StartAsync("robot-1");
        await using var listener = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        var told = System.Threading.Channels.Channel.CreateUnbounded<MqttMessage>();
        await listener.ConnectAsync(Token);
        await listener.SubscribeAsync("ha/device/+/config", message => told.Writer.TryWrite(message), Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("robots", "home-assistant", "--prefix", "ha", "--broker", Url));
        var shown = await told.Reader.ReadAsync(Token);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("robots", "home-assistant", "--prefix", "ha", "--remove", "--broker", Url));
        var removed = await told.Reader.ReadAsync(Token);

        Assert.Equal(("ha/device/lamrobot_robot-1/config", "ha/device/lamrobot_robot-1/config"), (shown.Topic, removed.Topic));
        Assert.Contains("\"lamrobot/robot-1/stop\"", System.Text.Encoding.UTF8.GetString(shown.Payload.Span), StringComparison.Ordinal);
        Assert.True(removed.Payload.IsEmpty);
    }

    [Fact]
    public async Task A_robot_that_is_not_there_is_said_with_those_that_are()
    {
        await StartAsync("robot-1");

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("robots", "stop", "robot-9", "--broker", Url));

        Assert.Contains("There are: robot-1", run.Error, StringComparison.Ordinal);
    }

    private async Task<int> TryAsync()
    {
        using var mission = new CommandRun();
        return await mission.ExecuteAsync("do", "go to the kitchen", "--planner", "rules", "--broker", Url) is ExitCode.Success ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task StartAsync(params string[] ids)
    {
        await broker.StartAsync(Token);
        foreach (var id in ids)
        {
            robots.Add(await SimulatedRobot.StartAsync(broker.BrokerAddress, new ServiceRequest { Robot = id, Speed = 50 }, TimeProvider.System, Token));
        }
    }
}
