using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

public sealed class RobotLinkTests : RobotLinkFixture
{
    [Fact]
    public async Task A_command_is_done_and_its_progress_and_result_come_back()
    {
        var (robot, link) = await ConnectAsync();
        var told = new TaskCompletionSource<ActionProgress>();

        var sending = link.SendAsync(Step("c1"), new Told(told), Token).AsTask();
        var command = await robot.Next.Task.WaitAsync(Patience, Token);
        await robot.ReportAsync("c1", 0.5);
        var progress = await told.Task.WaitAsync(Patience, Token);
        await robot.FinishAsync("c1", ActionResult.Done(EquatableMap.Of<ArgumentValue>(("speed", 0.4)), effectKnown: true, "there"));
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal("go", command.Action);
        Assert.Equal("kitchen", command.Arguments["place"].AsText());
        Assert.Equal(0.5, progress.Fraction);
        Assert.True(result.Succeeded);
        Assert.True(result.EffectKnown);
        Assert.Equal(0.4, result.Applied["speed"].AsNumber());
    }

    [Fact]
    public async Task A_broker_that_is_killed_and_comes_back_loses_no_command_and_repeats_none()
    {
        var (robot, link) = await ConnectAsync();
        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);

        await Broker.StopAsync(Token);
        await robot.FinishAsync("c1");
        await Broker.StartAsync(Token);
        var result = await sending.WaitAsync(Patience, Token);

        Assert.True(result.Succeeded);
        Assert.Equal(["c1"], robot.Begun);
    }

    [Fact]
    public async Task A_command_given_while_the_broker_is_down_is_done_once_it_is_back()
    {
        var (robot, link) = await ConnectAsync();
        await Broker.StopAsync(Token);

        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await Broker.StartAsync(Token);
        await robot.Next.Task.WaitAsync(Patience, Token);
        await robot.FinishAsync("c1");

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        Assert.Equal(["c1"], robot.Begun);
    }

    [Fact]
    public async Task A_robot_that_gives_no_result_is_a_time_out_and_not_an_exception()
    {
        var (_, link) = await ConnectAsync(timeoutSeconds: 0.2);

        var result = await link.SendAsync(Step("c1"), null, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.LinkTimeout), (result.Status, result.Code));
        Assert.False(result.EffectKnown);
    }

    [Fact]
    public async Task A_robot_that_dies_is_seen_as_offline()
    {
        var (robot, link) = await ConnectAsync(timeoutSeconds: 0.2);
        Assert.True(link.State.Online);

        // The last will as the broker would send it for a robot that is gone.
        await robot.PublishAsync("lamrobot/r1/status", """{"online":false,"protocol":1}"""u8.ToArray());
        await UntilAsync(() => !link.State.Online);
        var result = await link.SendAsync(Step("c1"), null, Token);

        Assert.Equal(ResultCode.LinkDown, result.Code);
    }

    [Fact]
    public async Task Cancelling_tells_the_robot_and_gives_its_word()
    {
        var (robot, link) = await ConnectAsync();
        using var cancel = new CancellationTokenSource();
        var sending = link.SendAsync(Step("c1"), null, cancel.Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);

        await cancel.CancelAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal("c1", await robot.Cancelled.Task.WaitAsync(Patience, Token));
        Assert.Equal(ActionStatus.Stopped, result.Status);
    }

    [Fact]
    public async Task A_stop_is_confirmed_while_a_command_runs()
    {
        var (robot, link) = await ConnectAsync();
        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);

        await link.StopAsync(StopKind.Emergency, Token).AsTask().WaitAsync(Patience, Token);

        await robot.FinishAsync("c1", new(ActionStatus.Stopped, ResultCode.Stopped, "stopped"));
        Assert.Equal(ActionStatus.Stopped, (await sending.WaitAsync(Patience, Token)).Status);
    }

    [Fact]
    public async Task What_cannot_be_read_is_counted_and_changes_nothing()
    {
        var (robot, link) = await ConnectAsync();
        await robot.TellAsync(new(1) { Entities = [new("apple", "apple", "object")] });
        await UntilAsync(() => link.ObserveAsync(Token).AsTask().IsCompletedSuccessfully && link.State.Online);

        foreach (var payload in (byte[][])["{"u8.ToArray(), "[]"u8.ToArray(), "null"u8.ToArray(), [0xff, 0xfe], """{"sequence":"many"}"""u8.ToArray()])
        {
            await robot.PublishAsync("lamrobot/r1/telemetry", payload);
        }

        await UntilAsync(() => link.MalformedMessages == 5);
        var observation = await link.ObserveAsync(Token);
        Assert.Equal("apple", Assert.Single(observation.Entities).Id);
    }

    [Fact]
    public async Task Telemetry_that_comes_late_is_not_taken()
    {
        var (robot, link) = await ConnectAsync();
        await robot.TellAsync(new(7) { Battery = 0.7 });
        await robot.TellAsync(new(6) { Battery = 0.6 });
        await robot.TellAsync(new(8) { Moving = true, Battery = 0.8 });

        await UntilAsync(() => link.State.Moving);
        Assert.Equal(0.8, link.State.Battery);
    }

    [Fact]
    public async Task A_robot_that_is_not_there_is_said_so()
    {
        await Broker.StartAsync(Token);
        var link = Link("nobody", new() { ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        var error = await Assert.ThrowsAsync<TimeoutException>(() => link.ConnectAsync(Token).AsTask());

        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_robot_is_not_believed()
    {
        await Broker.StartAsync(Token);
        Opened.Add(await TestRobot.StartAsync(Broker.BrokerAddress, manifestId: "somebody-else"));
        var link = Link("r1", new() { ConnectTimeout = TimeSpan.FromMilliseconds(500), AskAgain = Patience });

        await Assert.ThrowsAsync<TimeoutException>(() => link.ConnectAsync(Token).AsTask());
        await UntilAsync(() => link.MalformedMessages == 1);
    }

    [Fact]
    public async Task Mosquitto_serves_as_well_as_the_embedded_broker()
    {
        var mosquitto = await MosquittoBroker.StartAsync(Token);
        Opened.Add(mosquitto);
        var robot = await TestRobot.StartAsync(mosquitto.Address);
        Opened.Add(robot);
        var link = Link("r1", Patiently(), mosquitto.Address);
        await link.ConnectAsync(Token);

        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);
        await robot.FinishAsync("c1");

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        await link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Every_robot_of_a_broker_is_found_by_its_manifest()
    {
        await Broker.StartAsync(Token);
        Opened.Add(await TestRobot.StartAsync(Broker.BrokerAddress, "b"));
        Opened.Add(await TestRobot.StartAsync(Broker.BrokerAddress, "a"));
        await using var link = new MqttLink(new() { Broker = Broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        var clock = new HeldClock();

        var listing = RobotDirectory.ListAsync(link, Patience, clock, Token).AsTask();
        await clock.PassAsync(() => Task.CompletedTask, Token);
        await clock.PassAsync(() => link.CatchUpAsync(Token), Token);
        var robots = await listing.WaitAsync(Patience, Token);

        Assert.Equal(["a", "b"], robots.Select(robot => robot.Manifest.Id));
        Assert.All(robots, robot => Assert.True(robot.Online));
    }

    private sealed class Told(TaskCompletionSource<ActionProgress> first) : IProgress<ActionProgress>
    {
        public void Report(ActionProgress value) => first.TrySetResult(value);
    }
}
