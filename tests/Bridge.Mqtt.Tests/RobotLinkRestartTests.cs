using LamRobot.Bridge.Mqtt.Tests.Ledger;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>Robots, links and programs that begin anew, and commands whose time ran out.</summary>
public sealed class RobotLinkRestartTests : RobotLinkFixture
{
    [Fact]
    public async Task A_command_that_was_answered_before_a_restart_is_answered_again_and_not_sent_again()
    {
        using var file = new LedgerFile();
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
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
    public async Task A_command_that_still_waited_for_the_link_when_its_program_was_killed_is_said_not_to_have_been_sent_and_is_not()
    {
        using var file = new LedgerFile();
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c1", "go") { Departed = false });
        file.DisownEverything();

        var link = Link("r1", Patiently(ledger: ledger));
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        await StoodAsync(link);

        var left = Assert.Single(link.Abandoned);
        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (left.Result!.Status, left.Result.Code));
        Assert.False(robot.Cancelled.Task.IsCompleted);
        Assert.Empty(robot.Begun);
        Assert.Null(ledger.Find("r1", "c1"));
    }

    [Fact]
    public async Task A_command_given_while_the_link_is_down_is_kept_as_not_sent_and_sent_once_when_it_is_back()
    {
        using var file = new LedgerFile();
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
        using var ledger = SqliteCommandLedger.Open(file.Path);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var link = Link("r1", Patiently(ledger: ledger), wire.Address);
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);

        wire.Close();
        await UntilAsync(() => !link.State.Online);
        var sending = link.SendAsync(Step("c1"), null, Token).AsTask();
        var waiting = ledger.Find("r1", "c1")!.Departed;
        wire.Open();
        await robot.Next.Task.WaitAsync(Patience, Token);
        var sent = ledger.Find("r1", "c1")!.Departed;
        await robot.FinishAsync("c1");
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((false, true), (waiting, sent));
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(["c1"], robot.Begun);
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
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        robot.IgnoresCancels = silent;
        Opened.Add(robot);
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
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
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
        await Broker.StopAsync(Token);
        await UntilAsync(() => Opened.OfType<MqttLink>().All(each => !each.IsConnected));

        var result = await link.SendAsync(Step("c1"), null, Token).AsTask().WaitAsync(Patience, Token);
        await Broker.StartAsync(Token);
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
        await Broker.StopAsync(Token);
        await UntilAsync(() => Opened.OfType<MqttLink>().All(each => !each.IsConnected));
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
}
