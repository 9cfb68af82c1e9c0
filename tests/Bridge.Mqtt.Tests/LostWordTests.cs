using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>What was said while the robot did not listen, and what a broker does not let through.</summary>
public sealed class LostWordTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonRobotLinkOptions OnceOnly = new() { ConnectTimeout = Patience, StopTimeout = Patience, StopRepeat = Patience };
    private readonly List<IAsyncDisposable> opened = [];
    private EmbeddedBroker broker = new(new());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }

        await broker.DisposeAsync();
    }

    [Fact]
    public async Task A_manifest_that_is_left_while_the_broker_subscribes_is_asked_for_again()
    {
        TestRobot? robot = null;
        broker = new(new() { MaySubscribe = (_, topic) => topic != new RobotTopics("r1").Manifest || robot is not null || AppearsMeanwhile() });
        await broker.StartAsync(Token);

        var link = await LinkAsync(new() { ConnectTimeout = Patience, AskAgain = TimeSpan.FromMilliseconds(20) });

        Assert.Equal("r1", link.Manifest.Id);

        // The broker has looked up what is retained, and the subscription does not stand yet.
        bool AppearsMeanwhile()
        {
            using var there = new ManualResetEventSlim();
            _ = Task.Run(
                async () =>
                {
                    robot = await RobotAsync();
                    there.Set();
                },
                Token);
            return there.Wait(Patience, Token);
        }
    }

    [Fact]
    public async Task A_command_that_nobody_heard_is_told_again_when_the_robot_listens()
    {
        var link = await ConnectToAbsentRobotAsync(OnceOnly);

        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await link.ReleaseAsync(Token);
        var robot = await RobotAsync();
        await robot.Next.Task.WaitAsync(Patience, Token);
        await robot.FinishAsync("c1");

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        Assert.Equal(["c1"], robot.Begun);
    }

    [Fact]
    public async Task A_stop_that_nobody_heard_is_told_again_when_the_robot_listens()
    {
        var link = await ConnectToAbsentRobotAsync(OnceOnly);

        var stopping = link.StopAsync(StopKind.Emergency, Token).AsTask();
        await link.ReleaseAsync(Token);
        var robot = await RobotAsync();

        await stopping.WaitAsync(Patience, Token);
        Assert.Equal(StopKind.Emergency, (await robot.Stood.Task).Kind);
    }

    [Fact]
    public async Task A_stop_is_repeated_with_the_same_id_until_it_is_confirmed()
    {
        await broker.StartAsync(Token);
        var robot = await RobotAsync();
        robot.StopsToIgnore = 2;
        var link = await LinkAsync(new() { ConnectTimeout = Patience, StopTimeout = Patience, StopRepeat = TimeSpan.FromMilliseconds(20) });

        await link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(robot.Stops.Count >= 3);
        Assert.Single(robot.Stops.Distinct());
    }

    [Fact]
    public async Task A_stop_that_is_not_confirmed_is_said_so_and_stays_owed()
    {
        await broker.StartAsync(Token);
        var robot = await RobotAsync();
        robot.StopsToIgnore = int.MaxValue;
        var link = await LinkAsync(new() { ConnectTimeout = Patience, StopTimeout = TimeSpan.FromMilliseconds(100) });

        var error = await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(StopKind.Emergency, Token).AsTask());
        robot.StopsToIgnore = 0;
        await robot.PublishAsync("lamrobot/r1/status", WireJson.Write(new(true), WireJson.Default.StatusMessage));

        Assert.Contains("'r1' did not confirm the stop", error.Message, StringComparison.Ordinal);
        var stood = await robot.Stood.Task.WaitAsync(Patience, Token);
        Assert.Equal(robot.Stops.First(), stood.Id);
    }

    [Fact]
    public async Task A_stop_takes_back_what_the_robot_has_not_heard_yet()
    {
        var link = await ConnectToAbsentRobotAsync(new() { StopTimeout = Patience, ConnectTimeout = Patience, CancelTimeout = TimeSpan.FromMilliseconds(50) });
        using var cancel = new CancellationTokenSource();
        var sending = link.SendAsync(Step("c1"), null, cancel.Token).AsTask();

        await link.ReleaseAsync(Token);
        var stopping = link.StopAsync(StopKind.Soft, Token).AsTask();
        var robot = await RobotAsync();
        await stopping.WaitAsync(Patience, Token);
        await cancel.CancelAsync();

        Assert.Equal(ActionStatus.Stopped, (await sending.WaitAsync(Patience, Token)).Status);
        Assert.Empty(robot.Begun);
    }

    [Fact]
    public async Task A_command_that_the_broker_does_not_allow_is_rejected()
    {
        broker = new(new() { MayPublish = (_, topic) => !topic.EndsWith("/command", StringComparison.Ordinal) });
        await broker.StartAsync(Token);
        var robot = await RobotAsync();
        var link = await LinkAsync(new() { ConnectTimeout = Patience });

        var result = await link.SendAsync(Step("c1"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (result.Status, result.Code));
        Assert.Contains("does not allow", result.Message, StringComparison.Ordinal);
        Assert.Empty(robot.Begun);
    }

    [Fact]
    public async Task A_stop_that_the_broker_does_not_allow_is_said_so()
    {
        broker = new(new() { MayPublish = (_, topic) => !topic.EndsWith("/stop", StringComparison.Ordinal) });
        await broker.StartAsync(Token);
        await RobotAsync();
        var link = await LinkAsync(new() { ConnectTimeout = Patience, StopTimeout = TimeSpan.FromMilliseconds(100) });

        // On a slow machine the broker's word comes when the time for the stop is over: then it says so, and the next one is asked.
        string said;
        do
        {
            said = (await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(StopKind.Soft, Token).AsTask())).Message;
        }
        while (said.Contains("has not acknowledged", StringComparison.Ordinal));

        Assert.Contains("does not allow", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_links_to_one_robot_get_each_their_own_results()
    {
        await broker.StartAsync(Token);
        var robot = await RobotAsync();
        var (first, second) = (await LinkAsync(new() { ConnectTimeout = Patience }), await LinkAsync(new() { ConnectTimeout = Patience }));

        var one = first.SendAsync(Step("c1"), null, Token).AsTask();
        var two = second.SendAsync(Step("c2"), null, Token).AsTask();
        await robot.FinishAsync("c2", ActionResult.Failure(ResultCode.Unreachable, "no way"));
        Assert.Equal(ResultCode.Unreachable, (await two.WaitAsync(Patience, Token)).Code);
        Assert.False(one.IsCompleted);
        await robot.FinishAsync("c1");

        Assert.True((await one.WaitAsync(Patience, Token)).Succeeded);
    }

    [Fact]
    public async Task One_word_stops_every_robot()
    {
        await broker.StartAsync(Token);
        var (first, second) = (await RobotAsync(), await RobotAsync("r2"));
        await using var anyone = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        await anyone.ConnectAsync(Token);

        var outcome = await BroadcastStop.StopAllAsync(anyone, StopKind.Emergency, Token);

        Assert.Equal(PublishOutcome.Delivered, outcome);
        Assert.Equal(StopKind.Emergency, (await first.Stood.Task.WaitAsync(Patience, Token)).Kind);
        Assert.Equal(StopKind.Emergency, (await second.Stood.Task.WaitAsync(Patience, Token)).Kind);
    }

    private static ActionStep Step(string id) => new(id, "r1", "go") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };

    /// <summary>A link that believes the robot to be there, by what it once left at the broker; yet nobody listens.</summary>
    private async Task<JsonRobotLink> ConnectToAbsentRobotAsync(JsonRobotLinkOptions options)
    {
        await broker.StartAsync(Token);
        await using (var past = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System))
        {
            await past.ConnectAsync(Token);
            var manifest = new ActuatorManifest("r1", "test") { Actions = [new("go") { TimeoutSeconds = 60 }] };
            await past.PublishAsync(new("lamrobot/r1/manifest", WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true }, Token);
            await past.PublishAsync(new("lamrobot/r1/status", WireJson.Write(new(true), WireJson.Default.StatusMessage)) { Retain = true }, Token);
        }

        return await LinkAsync(options);
    }

    private async Task<TestRobot> RobotAsync(string id = "r1")
    {
        var robot = await TestRobot.StartAsync(broker.BrokerAddress, id);
        opened.Add(robot);
        return robot;
    }

    private async Task<JsonRobotLink> LinkAsync(JsonRobotLinkOptions options)
    {
        var mqtt = new MqttLink(new() { Broker = broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        opened.Add(mqtt);
        var link = new JsonRobotLink(mqtt, "r1", options, TimeProvider.System);
        opened.Add(link);
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return link;
    }
}
