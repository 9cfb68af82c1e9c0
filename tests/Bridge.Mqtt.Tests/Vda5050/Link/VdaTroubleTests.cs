using LamRobot.Bridge.Mqtt.Tests.Ledger;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

public sealed class VdaTroubleTests : VdaLinkFixture
{
    [Fact]
    public async Task The_last_will_is_believed_in_spite_of_its_header_and_a_fresh_state_is_a_sign_of_life()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);

        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken, headerId: 0, DateTimeOffset.UnixEpoch);
        await UntilAsync(() => !link.State.Online);
        var refused = await link.SendAsync(GoTo("shelf"), null, Token);
        await robot.TellAsync(state => state);
        await UntilAsync(() => link.State.Online);

        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (refused.Status, refused.Code));
        Assert.Contains("broke", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_outlives_the_robots_connection_and_is_not_sent_again()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken, headerId: 0, DateTimeOffset.UnixEpoch);
        await UntilAsync(() => !link.State.Online);
        await robot.PassAsync();
        await robot.PassAsync();

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        Assert.Single(robot.Taken);
    }

    [Fact]
    public async Task A_broker_that_goes_and_comes_back_loses_no_order_and_repeats_none()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await Broker.StopAsync(Token);
        await UntilAsync(() => !link.State.Online);
        await Broker.StartAsync(Token);
        await robot.PassAsync();
        await robot.PassAsync();

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        Assert.Single(robot.Taken);
    }

    [Fact]
    public async Task A_robot_that_restarts_in_mid_order_gets_no_second_order_and_its_effect_is_not_known()
    {
        var robot = await RobotAsync();
        var link = await LinkThatAsksOnceAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);
        await robot.PassAsync();

        await robot.RestartAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown, false), (result.Status, result.Code, result.EffectKnown));
        Assert.Single(robot.Taken);
    }

    [Fact]
    public async Task A_restarted_robot_whose_first_state_seems_older_is_asked_for_another()
    {
        var robot = await RobotAsync();
        var link = await LinkThatAsksOnceAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);
        await robot.PassAsync();

        await robot.RestartAsync(DateTimeOffset.UnixEpoch);
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown), (result.Status, result.Code));
        Assert.Single(robot.Taken);
    }

    [Fact]
    public async Task An_order_that_was_never_answered_before_the_robot_was_gone_is_not_sent_again()
    {
        var robot = await RobotAsync();
        robot.OrdersToLose = 1;
        var link = await LinkThatAsksOnceAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await UntilAsync(() => !robot.Orders.IsEmpty);

        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken);
        await robot.TellAsync(state => state);
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.LinkDown, false), (result.Status, result.Code, result.EffectKnown));
    }

    [Fact]
    public async Task An_action_at_once_that_got_lost_is_sent_again_under_its_id()
    {
        var robot = await RobotAsync();
        robot.InstantsToLose = 2;
        var link = await LinkAsync(robot);

        var result = await link.SendAsync(new("m1.s1.1", "maker-s1", "beep_twice"), null, Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(result.Succeeded);
        Assert.Equal(["m1.s1.1-act"], robot.Instants.Select(action => action.ActionId).Distinct());
        Assert.True(robot.Instants.Count >= 3);
    }

    [Fact]
    public async Task A_robot_that_restarted_and_does_not_know_an_action_at_once_is_not_asked_again()
    {
        var robot = await RobotAsync();
        robot.InstantsToLose = int.MaxValue;
        var mqtt = await MqttAsync();
        var link = await LinkAsync(robot, mqtt: mqtt);
        var sending = link.SendAsync(new("m1.s1.1", "maker-s1", "beep_twice"), null, Token).AsTask();
        await UntilAsync(() => !robot.Instants.IsEmpty);

        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken);
        await UntilAsync(() => !link.State.Online);
        await robot.HearsAsync(mqtt, "before").WaitAsync(Patience, Token);
        var sent = robot.Instants.Count(action => action.ActionId == "m1.s1.1-act");
        await robot.ConnectAsync(VdaConnectionState.Online);
        await robot.RestartAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown, false), (result.Status, result.Code, result.EffectKnown));
        await robot.HearsAsync(mqtt, "after").WaitAsync(Patience, Token);
        Assert.InRange(robot.Instants.Count(action => action.ActionId == "m1.s1.1-act"), sent, sent + 1);
    }

    [Fact]
    public async Task An_order_of_a_program_that_has_ended_is_cancelled_and_its_step_not_done_again()
    {
        using var file = new LedgerFile();
        using var ledger = SqliteCommandLedger.Open(file.Path);
        var robot = await RobotAsync();
        await robot.TellAsync(state => state with { OrderId = "m1.s1.1", NodeStates = [new("b", 2, Released: true)], Driving = true });
        ledger.Begin(new("maker-s1", "m1.s1.1", "go_to"));
        ledger.Begin(new("maker-s1", "m1.s2.1", "go_to"));
        file.DisownEverything();

        var link = await LinkAsync(robot, new() { RobotId = "maker-s1", Map = TestFloor.Map, Reservations = Reservations, Ledger = ledger, ConnectTimeout = Never, InstantTimeout = Never });
        var result = await link.SendAsync(GoTo("dock 3"), null, Token);

        Assert.Equal("cancelOrder", Assert.Single(robot.Instants.DistinctBy(action => action.ActionId)).ActionType);
        Assert.Equal(["m1.s1.1", "m1.s2.1"], link.Abandoned.Select(entry => entry.CommandId));
        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown), (result.Status, result.Code));
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task Cancelling_is_told_to_the_robot_and_confirmed()
    {
        var robot = await RobotAsync();
        var link = await LinkThatAsksOnceAsync(robot);
        using var cancel = new CancellationTokenSource();
        var sending = link.SendAsync(GoTo("dock 3"), null, cancel.Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await cancel.CancelAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, true), (result.Status, result.EffectKnown));
        Assert.Equal("cancelOrder", Assert.Single(robot.Instants).ActionType);
        Assert.Equal(["a", "b"], Reservations.HeldBy(link.RobotId));
    }

    [Fact]
    public async Task A_robot_that_restarted_answers_no_cancel_and_is_not_waited_for()
    {
        var robot = await RobotAsync();
        robot.Unanswered = ["cancelOrder"];
        var link = await LinkAsync(robot);
        using var cancel = new CancellationTokenSource();
        var sending = link.SendAsync(GoTo("dock 3"), null, cancel.Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await cancel.CancelAsync();
        await UntilAsync(() => robot.Instants.Count > 1);
        await robot.RestartAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, false), (result.Status, result.EffectKnown));
        Assert.Single(robot.Instants.Select(action => action.ActionId).Distinct());
    }

    [Fact]
    public async Task A_state_that_another_robot_signed_is_not_believed_and_said()
    {
        var robot = await RobotAsync();
        var link = await LinkThatAsksOnceAsync(robot);

        await robot.TellAsync(robot.State with { Battery = new(1, Charging: false) }, header => header with { HeaderId = 99, Robot = new("maker", "impostor") });
        await UntilAsync(() => link.MalformedMessages > 0);

        Assert.Equal(0.8, link.State.Battery);
        Assert.Contains("impostor", await AttributeAsync(link, "doubt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_comes_late_is_passed_over_and_said()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { Battery = new(60, Charging: false) });
        await UntilAsync(() => link.State.Battery == 0.6);

        await robot.TellAsync(robot.State with { Battery = new(90, Charging: false) }, header => header with { HeaderId = 0, Timestamp = header.Timestamp.AddMinutes(-1) });
        await UntilAsync(() => Observe(link).Find(link.RobotId)!.Attributes.ContainsKey("doubt"));

        Assert.Equal(0.6, link.State.Battery);
    }

    [Fact]
    public async Task A_robot_that_drives_while_it_is_paused_is_not_commanded()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { Driving = true, Paused = true });
        await robot.TellAsync(state => state);
        await UntilAsync(() => Observe(link).Find(link.RobotId)!.Attributes.ContainsKey("doubt"));

        var result = await link.SendAsync(GoTo("shelf"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.ProtocolError), (result.Status, result.Code));
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task A_version_that_is_not_understood_is_said_and_not_commanded()
    {
        var robot = await RobotAsync(version: "1.1.0");
        var link = await LinkAsync(robot);

        var result = await link.SendAsync(GoTo("shelf"), null, Token);

        Assert.False(link.State.Online);
        Assert.Equal(ResultCode.ProtocolError, result.Code);
        Assert.Contains("1.1.0", result.Message, StringComparison.Ordinal);
        Assert.Empty(robot.Orders);
    }

    [Theory]
    [InlineData(VdaOperatingMode.Manual, "a person drives it")]
    [InlineData(VdaOperatingMode.Service, "a mechanic works on it")]
    public async Task A_robot_that_a_person_has_is_not_commanded(object mode, string reason)
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { OperatingMode = (VdaOperatingMode)mode });
        await UntilAsync(() => Observe(link).Find(link.RobotId)!.Attributes["mode"] != "automatic");

        var result = await link.SendAsync(GoTo("shelf"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceBusy), (result.Status, result.Code));
        Assert.Contains(reason, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robot_with_another_masters_order_is_left_alone()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { OrderId = "theirs", NodeStates = [new("b", 2, true)] });
        await UntilAsync(() => Observe(link).Find(link.RobotId)!.Attributes.ContainsKey("order"));

        Assert.Equal(ResultCode.DeviceBusy, (await link.SendAsync(GoTo("shelf"), null, Token)).Code);
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task A_robot_that_is_not_there_is_a_time_out_that_says_where_it_was_looked_for()
    {
        var robot = await RobotAsync(silent: true);
        robot.Unanswered = ["stateRequest", "factsheetRequest"];
        var options = new VdaRobotLinkOptions { ConnectTimeout = TimeSpan.FromSeconds(0.3) };
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => LinkAsync(robot, options));

        Assert.Contains("'maker/s1'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("uagv/v2", exception.Message, StringComparison.Ordinal);
    }

    private static Observation Observe(VdaRobotLink link) => link.ObserveAsync(Token).AsTask() is { IsCompletedSuccessfully: true } seen ? seen.GetAwaiter().GetResult() : Observation.Empty with { Entities = [new(link.RobotId, "", "robot") { Attributes = EquatableMap.Of(("mode", "automatic")) }] };

    private static async Task<string> AttributeAsync(VdaRobotLink link, string name) => (await link.ObserveAsync(Token)).Find(link.RobotId)!.Attributes[name];
}
