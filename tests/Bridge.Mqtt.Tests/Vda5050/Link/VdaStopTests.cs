using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

public sealed class VdaStopTests : VdaLinkFixture
{
    [Fact]
    public async Task A_soft_stop_pauses_and_cancels_and_the_next_order_lets_the_robot_go()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await link.StopAsync(StopKind.Soft, Token);
        var stopped = await sending.WaitAsync(Patience, Token);
        Assert.False(link.State.Moving);
        robot.Autopilot = true;
        var next = await link.SendAsync(GoTo("shelf", "m1.s2.2"), null, Token);

        Assert.Equal(ActionStatus.Stopped, stopped.Status);
        Assert.True(next.Succeeded, next.Message);
        Assert.Equal(["startPause", "cancelOrder", "stopPause"], robot.Instants.Select(action => action.ActionType).Distinct());
    }

    [Fact]
    public async Task A_stop_whose_asker_has_given_up_already_is_sent_all_the_same()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.StopAsync(StopKind.Soft, new CancellationToken(canceled: true)).AsTask());

        await UntilAsync(() => !link.State.Moving);
        Assert.Equal(ActionStatus.Stopped, (await sending.WaitAsync(Patience, Token)).Status);
        Assert.Equal(["startPause", "cancelOrder"], robot.Instants.Select(action => action.ActionType));
    }

    [Fact]
    public async Task A_robot_that_pauses_only_after_it_stands_is_let_go_all_the_same()
    {
        var robot = await RobotAsync();
        robot.Unanswered = ["startPause"];
        var link = await LinkAsync(robot);
        await link.StopAsync(StopKind.Soft, Token);
        robot.Autopilot = true;

        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.TellAsync(state => state with { Paused = true });
        var next = await sending.WaitAsync(Patience, Token);

        Assert.True(next.Succeeded, next.Message);
        Assert.False(robot.State.Paused);
        Assert.Equal("stopPause", robot.Instants.Last().ActionType);
    }

    [Fact]
    public async Task A_stopped_order_that_the_robot_did_not_give_up_is_cancelled_before_it_is_let_go()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);
        robot.Unanswered = ["cancelOrder"];
        await link.StopAsync(StopKind.Soft, Token);
        await sending.WaitAsync(Patience, Token);
        robot.Unanswered = [];
        robot.Autopilot = true;

        var next = await link.SendAsync(GoTo("shelf", "m1.s2.2"), null, Token);

        Assert.True(next.Succeeded, next.Message);
        Assert.Equal("stopPause", robot.Instants.Last().ActionType);
    }

    [Fact]
    public async Task A_stop_that_the_robot_does_not_show_is_a_time_out_and_is_told_again_when_it_comes_back()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot, Options(stop: TimeSpan.FromSeconds(1)));
        await robot.TellAsync(state => state with { Driving = true });
        await UntilAsync(() => link.State.Moving);
        robot.Unanswered = ["startPause", "cancelOrder"];

        await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(StopKind.Soft, Token).AsTask());
        robot.Unanswered = [];
        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken);
        await robot.TellAsync(state => state);
        await UntilAsync(() => robot.State.Paused);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_emergency_stop_that_is_owed_stays_one_when_a_soft_stop_follows(bool softIsShown)
    {
        var robot = await RobotAsync(factsheet: TestFloor.Factsheet with { Actions = [new("emergencyStop") { Scopes = [VdaActionScope.Instant] }] });
        var link = await LinkAsync(robot, Options(stop: TimeSpan.FromSeconds(1)));
        await robot.TellAsync(state => state with { Driving = true });
        await UntilAsync(() => link.State.Moving);
        robot.Unanswered = ["emergencyStop", "startPause", "cancelOrder"];
        await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(StopKind.Emergency, Token).AsTask());
        robot.Unanswered = softIsShown ? ["emergencyStop"] : robot.Unanswered;
        var error = await Record.ExceptionAsync(() => link.StopAsync(StopKind.Soft, Token).AsTask());
        var before = robot.Instants.Select(action => action.ActionId).ToHashSet();

        robot.Unanswered = [];
        await robot.ConnectAsync(VdaConnectionState.ConnectionBroken);
        await robot.TellAsync(state => state);
        await UntilAsync(() => robot.Instants.Any(action => !before.Contains(action.ActionId)));

        Assert.Equal(softIsShown, error is null);
        Assert.Equal("emergencyStop", robot.Instants.First(action => !before.Contains(action.ActionId)).ActionType);
    }

    [Fact]
    public async Task A_stop_is_told_again_under_its_ids_until_the_robot_shows_it()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { Driving = true });
        await UntilAsync(() => link.State.Moving);
        robot.Unanswered = ["startPause", "cancelOrder"];

        var stopping = link.StopAsync(StopKind.Soft, Token).AsTask();
        await UntilAsync(() => robot.Instants.Count >= 4);
        Assert.False(stopping.IsCompleted);
        robot.Unanswered = [];
        await stopping.WaitAsync(Patience, Token);

        Assert.Equal(["startPause", "cancelOrder"], robot.Instants.DistinctBy(action => action.ActionId).Select(action => action.ActionType));
    }

    [Fact]
    public async Task An_emergency_stop_holds_until_it_is_released()
    {
        var robot = await RobotAsync();
        robot.Autopilot = true;
        var link = await LinkAsync(robot);
        await link.StopAsync(StopKind.Emergency, Token);
        Assert.True(link.State.EmergencyStopped);
        Assert.Equal(ResultCode.Stopped, (await link.SendAsync(GoTo("shelf"), null, Token)).Code);

        var released = await link.ReleaseAsync(Token);

        Assert.True(released is { Succeeded: true, EffectKnown: true }, released.Message);
        Assert.False(robot.State.Paused);
        Assert.True((await link.SendAsync(GoTo("shelf"), null, Token)).Succeeded);
    }

    [Fact]
    public async Task A_robots_own_emergency_action_is_used_where_its_factsheet_names_one()
    {
        var robot = await RobotAsync(factsheet: TestFloor.Factsheet with { Actions = [new("emergencyStop") { Scopes = [VdaActionScope.Instant] }] });
        var link = await LinkAsync(robot);

        await link.StopAsync(StopKind.Emergency, Token);

        Assert.Equal(["emergencyStop", "cancelOrder"], robot.Instants.Select(action => action.ActionType).Distinct());
    }

    [Fact]
    public async Task An_emergency_stop_at_the_robot_needs_a_person_there()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { EmergencyStop = VdaEmergencyStop.Manual });
        await UntilAsync(() => link.State.EmergencyStopped);

        var released = await link.ReleaseAsync(Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.Stopped), (released.Status, released.Code));
        Assert.Contains("A person must", released.Message, StringComparison.Ordinal);
        Assert.True(link.State.EmergencyStopped);
    }

    [Fact]
    public async Task A_pause_keeps_the_order_and_only_a_person_ends_it()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);
        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);

        Assert.True((await link.PauseAsync(Token)).Succeeded);
        Assert.True(robot.State is { Paused: true, NodeStates.Count: > 0 });
        Assert.True((await link.ResumeAsync(Token)).Succeeded);
        await robot.PassAsync();
        await robot.PassAsync();
        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
        Assert.True((await link.PauseAsync(Token)).Succeeded);

        Assert.Equal(ResultCode.DeviceBusy, (await link.SendAsync(GoTo("dock 1", "m1.s2.2"), null, Token)).Code);
    }

    [Fact]
    public async Task What_is_seen_names_the_place_as_people_do()
    {
        var robot = await RobotAsync(node: "e");
        await robot.TellAsync(state => state with { Loads = [new() { LoadType = "EPAL" }] });
        var link = await LinkAsync(robot);
        await UntilAsync(() => link.State.Online);

        var seen = await link.ObserveAsync(Token);

        Assert.Equal(["maker-s1", "dock 1", "shelf", "dock 3"], seen.Entities.Select(entity => entity.Id));
        Assert.Equal(("dock 3", "80 %", "automatic"), (seen.Entities[0].Attributes["at"], seen.Entities[0].Attributes["battery"], seen.Entities[0].Attributes["mode"]));
        Assert.Equal("station", seen.Entities[1].Kind);
        Assert.Equal(0.8, link.State.Battery);
        Assert.Contains(link.Manifest.Actions, action => action.Name == "pick");
    }
}
