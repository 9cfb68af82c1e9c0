using LamRobot.Bridge.Mqtt.Tests.Ledger;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

public sealed class RobotLinkTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly EmbeddedBroker broker = new(new());
    private readonly List<IAsyncDisposable> opened = [];

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

        await broker.StopAsync(Token);
        await robot.FinishAsync("c1");
        await broker.StartAsync(Token);
        var result = await sending.WaitAsync(Patience, Token);

        Assert.True(result.Succeeded);
        Assert.Equal(["c1"], robot.Begun);
    }

    [Fact]
    public async Task A_command_given_while_the_broker_is_down_is_done_once_it_is_back()
    {
        var (robot, link) = await ConnectAsync();
        await broker.StopAsync(Token);

        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await broker.StartAsync(Token);
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
        await broker.StartAsync(Token);
        var link = Link("nobody", new() { ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        var error = await Assert.ThrowsAsync<TimeoutException>(() => link.ConnectAsync(Token).AsTask());

        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_robot_is_not_believed()
    {
        await broker.StartAsync(Token);
        opened.Add(await TestRobot.StartAsync(broker.BrokerAddress, manifestId: "somebody-else"));
        var link = Link("r1", new() { ConnectTimeout = TimeSpan.FromMilliseconds(500), AskAgain = Patience });

        await Assert.ThrowsAsync<TimeoutException>(() => link.ConnectAsync(Token).AsTask());
        await UntilAsync(() => link.MalformedMessages == 1);
    }

    [Fact]
    public async Task Mosquitto_serves_as_well_as_the_embedded_broker()
    {
        var mosquitto = await MosquittoBroker.StartAsync(Token);
        opened.Add(mosquitto);
        var robot = await TestRobot.StartAsync(mosquitto.Address);
        opened.Add(robot);
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
        await broker.StartAsync(Token);
        opened.Add(await TestRobot.StartAsync(broker.BrokerAddress, "b"));
        opened.Add(await TestRobot.StartAsync(broker.BrokerAddress, "a"));
        await using var link = new MqttLink(new() { Broker = broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        var clock = new HeldClock();

        var listing = RobotDirectory.ListAsync(link, Patience, clock, Token).AsTask();
        await clock.PassAsync(() => Task.CompletedTask, Token);
        await clock.PassAsync(() => link.CatchUpAsync(Token), Token);
        var robots = await listing.WaitAsync(Patience, Token);

        Assert.Equal(["a", "b"], robots.Select(robot => robot.Manifest.Id));
        Assert.All(robots, robot => Assert.True(robot.Online));
    }

    [Fact]
    public async Task A_command_that_was_answered_before_a_restart_is_answered_again_and_not_sent_again()
    {
        using var file = new LedgerFile();
        await broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(broker.BrokerAddress);
        opened.Add(robot);
        using (var ledger = SqliteCommandLedger.Open(file.Path))
        {
            var link = Link("r1", Patiently(ledger: ledger));
            await link.ConnectAsync(Token);
            var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
            await robot.Next.Task.WaitAsync(Patience, Token);
            await robot.FinishAsync("c1", ActionResult.Done([], effectKnown: true, "there"));
            await sending.WaitAsync(Patience, Token);
        }

        using var reopened = SqliteCommandLedger.Open(file.Path);
        var after = Link("r1", Patiently(ledger: reopened));
        await after.ConnectAsync(Token);
        var received = Volatile.Read(ref robot.Received);
        var again = await after.SendAsync(Step("c1"), null, Token).AsTask().WaitAsync(Patience, Token);
        await StoodAsync(after);

        Assert.Equal((true, "there"), (again.Succeeded, again.Message));
        Assert.Equal(received, Volatile.Read(ref robot.Received));
    }

    [Fact]
    public async Task A_robot_that_began_anew_and_forgot_is_not_told_again()
    {
        var (robot, link) = await ConnectAsync();
        await robot.BeginSessionAsync("one");

        // A command is repeated at each word of being there: the link has to have heard this one before the command is sent.
        await robot.TellAsync(new(1) { Battery = 0.5 });
        await UntilAsync(() => link.State.Battery == 0.5);
        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);
        var received = Volatile.Read(ref robot.Received);

        await robot.BeginSessionAsync("two");
        var result = await sending.WaitAsync(Patience, Token);
        await robot.Cancelled.Task.WaitAsync(Patience, Token);
        await StoodAsync(link);

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown), (result.Status, result.Code));
        Assert.Equal(received, Volatile.Read(ref robot.Received));
    }

    [Theory]
    [InlineData(false, ActionStatus.Stopped, ResultCode.Stopped, "cancelled")]
    [InlineData(true, ActionStatus.Failed, ResultCode.EffectUnknown, "not known")]
    public async Task What_a_program_that_has_ended_had_told_the_robot_is_given_up_and_said(bool silent, ActionStatus status, ResultCode code, string word)
    {
        using var file = new LedgerFile();
        await broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(broker.BrokerAddress);
        robot.IgnoresCancels = silent;
        opened.Add(robot);
        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c1", "go"));
        file.DisownEverything();

        var link = Link("r1", Patiently(ledger: ledger, cancel: silent ? TimeSpan.FromMilliseconds(200) : Patience));
        await link.ConnectAsync(Token);
        var cancelled = await robot.Cancelled.Task.WaitAsync(Patience, Token);
        var result = await link.SendAsync(Step("c1"), null, Token).AsTask().WaitAsync(Patience, Token);

        Assert.Equal("c1", cancelled);
        Assert.Equal(("go", result), (Assert.Single(link.Abandoned).Action, link.Abandoned[0].Result));
        Assert.Equal((status, code), (result.Status, result.Code));
        Assert.Contains(word, result.Message, StringComparison.Ordinal);
        Assert.Empty(robot.Begun);
    }

    [Fact]
    public async Task What_the_robot_had_done_before_its_program_ended_is_known_when_it_is_asked()
    {
        using var file = new LedgerFile();
        await broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(broker.BrokerAddress);
        opened.Add(robot);
        await robot.FinishAsync("c1", ActionResult.Done([], effectKnown: true, "there"));
        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c1", "go"));
        file.DisownEverything();

        var link = Link("r1", Patiently(ledger: ledger));
        await link.ConnectAsync(Token);

        Assert.Equal("there", Assert.Single(link.Abandoned).Result?.Message);
        Assert.True(ledger.Find("r1", "c1")?.Result?.Succeeded);
    }

    [Fact]
    public async Task A_command_whose_time_ran_out_while_the_link_was_down_is_never_sent()
    {
        var (robot, link) = await ConnectAsync(timeoutSeconds: 0.2);
        await broker.StopAsync(Token);
        await UntilAsync(() => opened.OfType<MqttLink>().All(each => !each.IsConnected));

        var result = await link.SendAsync(Step("c1"), null, Token).AsTask().WaitAsync(Patience, Token);
        await broker.StartAsync(Token);
        await UntilAsync(() => link.State.Online);
        await robot.PublishAsync("lamrobot/r1/command", """{"id":"c2","action":"go"}"""u8.ToArray());
        await robot.Next.Task.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (result.Status, result.Code));
        Assert.Contains("never sent", result.Message, StringComparison.Ordinal);
        Assert.Equal(["c2"], robot.Begun);
    }

    [Fact]
    public async Task A_command_that_is_cancelled_before_the_link_is_back_is_known_not_to_have_begun()
    {
        var (robot, link) = await ConnectAsync();
        await broker.StopAsync(Token);
        await UntilAsync(() => opened.OfType<MqttLink>().All(each => !each.IsConnected));
        using var cancel = new CancellationTokenSource();
        var sending = link.SendAsync(Step("c1"), null, cancel.Token).AsTask();

        await cancel.CancelAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, true), (result.Status, result.EffectKnown));
        Assert.Empty(robot.Begun);
    }

    [Fact]
    public async Task A_robot_that_missed_a_command_until_its_time_ran_out_is_told_to_leave_it()
    {
        var (robot, link) = await ConnectAsync(timeoutSeconds: 0.2, grace: Patience);

        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        var cancelled = robot.Cancelled.Task;
        while (!cancelled.IsCompleted)
        {
            var received = Volatile.Read(ref robot.Received);
            await robot.PublishAsync("lamrobot/r1/status", """{"online":true,"protocol":1}"""u8.ToArray());
            await UntilAsync(() => cancelled.IsCompleted || Volatile.Read(ref robot.Received) > received);
        }

        Assert.Equal("c1", await cancelled);
        Assert.Equal(ActionStatus.Stopped, (await sending.WaitAsync(Patience, Token)).Status);
    }

    private static ActionStep Step(string id) => new(id, "r1", "go") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!holds())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private async Task<(TestRobot Robot, JsonRobotLink Link)> ConnectAsync(double timeoutSeconds = 30, TimeSpan? grace = null)
    {
        await broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(broker.BrokerAddress, timeoutSeconds: timeoutSeconds);
        opened.Add(robot);
        var link = Link("r1", Patiently(grace ?? TimeSpan.FromMilliseconds(200)));
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return (robot, link);
    }

    // The robot's words are retained before the link listens, and it asks for them once: one that came again would repeat a command.
    private static JsonRobotLinkOptions Patiently(TimeSpan? grace = null, TimeSpan? cancel = null, ICommandLedger? ledger = null) => new()
    {
        Ledger = ledger,
        ConnectTimeout = Patience,
        AskAgain = Patience,
        ResultGrace = grace ?? Patience,
        CancelTimeout = cancel ?? Patience,
        StopTimeout = Patience,
    };

    // What a link had sent before its stop was taken, the robot has heard.
    private static Task StoodAsync(JsonRobotLink link) => link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

    private JsonRobotLink Link(string robot, JsonRobotLinkOptions options, BrokerAddress? address = null)
    {
        var mqtt = new MqttLink(new() { Broker = address ?? broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        opened.Add(mqtt);
        var link = new JsonRobotLink(mqtt, robot, options, TimeProvider.System);
        opened.Add(link);
        return link;
    }

    private sealed class Told(TaskCompletionSource<ActionProgress> first) : IProgress<ActionProgress>
    {
        public void Report(ActionProgress value) => first.TrySetResult(value);
    }
}
