using LamRobot.Bridge.Mqtt.Ros;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Ros;

public sealed class RosStopTests : RosLinkFixture
{
    [Fact]
    public async Task A_goal_that_somebody_else_cancelled_is_a_stop_that_no_new_plan_follows()
    {
        var (side, link) = await ConnectAsync();
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.StatusAsync((8, Executing));
        await side.StatusAsync((8, Canceled));
        var result = await going.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped, true), (result.Status, result.Code, result.EffectKnown));
    }

    [Fact]
    public async Task A_cancelled_goal_whose_robot_is_not_seen_to_stand_is_a_stop_with_an_unknown_effect()
    {
        var (side, link) = await ConnectAsync(Patiently(stop: TimeSpan.FromMilliseconds(300)));
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.FallSilentAsync();
        await side.StatusAsync((8, Canceled));
        var result = await going.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped, false), (result.Status, result.Code, result.EffectKnown));
    }

    [Fact]
    public async Task A_cancel_is_passed_on_and_the_robot_is_seen_to_stand()
    {
        var (side, link) = await ConnectAsync();
        using var cancel = new CancellationTokenSource();
        var going = link.SendAsync(GoTo("kitchen"), null, cancel.Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await cancel.CancelAsync();
        var result = await going.WaitAsync(Patience, Token);

        await UntilAsync(() => side.Read(each => each.Cancels) == 1);
        Assert.Equal((ActionStatus.Stopped, true), (result.Status, result.EffectKnown));
    }

    [Fact]
    public async Task A_stop_ends_a_drive_and_is_confirmed_when_the_robot_stands()
    {
        var (side, link) = await ConnectAsync();
        var moving = link.SendAsync(Step("move", ("direction", "forward"), ("distance", 20)), null, Token).AsTask();
        await UntilAsync(() => link.State.Moving);

        await link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

        Assert.False(link.State.Moving);
        Assert.Equal(ActionStatus.Stopped, (await moving.WaitAsync(Patience, Token)).Status);
        await UntilAsync(() => side.Read(each => each.Cancels) > 0);
    }

    [Fact]
    public async Task A_stop_whose_asker_has_given_up_already_is_sent_all_the_same()
    {
        var (side, link) = await ConnectAsync();
        var moving = link.SendAsync(Step("move", ("direction", "forward"), ("distance", 20)), null, Token).AsTask();
        await UntilAsync(() => link.State.Moving);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.StopAsync(StopKind.Soft, new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(ActionStatus.Stopped, (await moving.WaitAsync(Patience, Token)).Status);
        await UntilAsync(() => side.IsToldToStand && side.Read(each => each.Cancels) > 0);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_stopped_step_that_is_slow_to_end()
    {
        using var clock = new ClingingClock(Patience / 2);
        var (side, link) = await ConnectAsync(Patiently(velocity: new() { Period = Patience }), time: clock);
        var moving = link.SendAsync(Step("move", ("direction", "forward"), ("distance", 20)), null, Token).AsTask();

        await link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

        await UntilAsync(() => side.IsToldToStand);
        clock.LetGo();
        Assert.Equal(ActionStatus.Stopped, (await moving.WaitAsync(Patience, Token)).Status);
    }

    [Fact]
    public async Task An_emergency_stop_lets_nothing_move_until_it_is_released()
    {
        var (_, link) = await ConnectAsync();
        await link.StopAsync(StopKind.Emergency, Token).AsTask().WaitAsync(Patience, Token);

        var refused = await link.SendAsync(Step("move", ("direction", "forward"), ("distance", 1)), null, Token);
        await link.ReleaseAsync(Token);
        var done = await link.SendAsync(Step("turn", ("direction", "left"), ("angle", 20)), null, Token).AsTask().WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.Stopped), (refused.Status, refused.Code));
        Assert.True(done.Succeeded);
    }

    [Fact]
    public async Task A_stop_that_is_not_seen_to_work_is_an_error()
    {
        var (side, link) = await ConnectAsync(Patiently(stop: TimeSpan.FromMilliseconds(200)));
        await side.FallSilentAsync();

        // Odometry that is still on its way would show that it stands.
        await side.PublishAsync("bot/status", "no json");
        await UntilAsync(() => link.MalformedMessages == 1);
        await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token));
        await UntilAsync(() => side.Read(each => each.Speeds.Count) > 0);
    }

    [Fact]
    public async Task A_cancel_while_the_link_is_down_sends_no_robot_back_to_where_it_was_later()
    {
        await Broker.StartAsync(Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (side, link) = await ConnectAsync(Patiently(stop: TimeSpan.FromMilliseconds(100)), wire.Address, Uncancellable);
        using var cancel = new CancellationTokenSource();
        var going = link.SendAsync(GoTo("kitchen"), null, cancel.Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        wire.Close();
        await UntilAsync(() => !Mqtt.IsConnected);
        await cancel.CancelAsync();
        var result = await going.WaitAsync(Patience, Token);
        wire.Open();
        await UntilAsync(() => Mqtt.IsConnected);
        await MarkAsync(side);

        Assert.Equal((ActionStatus.Stopped, false), (result.Status, result.EffectKnown));
        Assert.Single(side.Read(each => each.Goals.ToList()));
    }

    [Fact]
    public async Task A_cancel_makes_no_place_that_was_told_long_ago_the_goal()
    {
        var (side, link) = await ConnectAsync(Patiently(stop: TimeSpan.FromMilliseconds(100), silence: TimeSpan.FromSeconds(1)), bot: Uncancellable);
        using var cancel = new CancellationTokenSource();
        var going = link.SendAsync(GoTo("kitchen"), null, cancel.Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.FallSilentAsync();
        await UntilAsync(() => !link.State.Online);
        await cancel.CancelAsync();
        await going.WaitAsync(Patience, Token);
        await MarkAsync(side);

        Assert.Single(side.Read(each => each.Goals.ToList()));
    }

    [Theory]
    [InlineData(StopKind.Soft, false)]
    [InlineData(StopKind.Emergency, false)]
    [InlineData(StopKind.Soft, true)]
    public async Task A_stop_that_a_silent_robot_was_not_seen_to_follow_is_told_again_when_it_is_heard(StopKind kind, bool hasGivenUp)
    {
        var (side, link) = await ConnectSilentAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => link.StopAsync(kind, new CancellationToken(hasGivenUp)).AsTask().WaitAsync(Patience, Token));
        await UntilAsync(() => !link.State.Online);
        await MarkAsync(side);
        var (speeds, cancels) = side.Read(static each => (each.Speeds.Count, each.Cancels));

        await side.SpeakAsync();

        await UntilAsync(() => side.Read(each => each.Speeds.Count > speeds && each.Cancels > cancels));
        Assert.True(side.IsToldToStand);
    }

    [Theory]
    [InlineData(StopKind.Soft, true)]
    [InlineData(StopKind.Soft, false)]
    [InlineData(StopKind.Emergency, false)]
    public async Task A_stop_that_is_owed_is_forgotten_by_the_next_command_and_by_a_release(StopKind kind, bool byCommand)
    {
        var (side, link) = await ConnectSilentAsync(silence: Patience);
        await Assert.ThrowsAsync<TimeoutException>(() => link.StopAsync(kind, Token).AsTask().WaitAsync(Patience, Token));
        var going = byCommand ? link.SendAsync(GoTo("kitchen"), null, Token).AsTask() : link.ReleaseAsync(Token).AsTask();

        await AssertNothingIsToldAgainAsync(side, link);
        await side.StatusAsync((8, Succeeded));
        Assert.True((await going.WaitAsync(Patience, Token)).Succeeded);
    }

    [Fact]
    public async Task A_stop_that_was_seen_is_not_told_again()
    {
        var (side, link) = await ConnectAsync(Owing());
        await link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);
        await side.FallSilentAsync();
        await UntilAsync(() => !link.State.Online);

        await AssertNothingIsToldAgainAsync(side, link);
    }

    private async Task AssertNothingIsToldAgainAsync(RosSide side, RosRobotLink link)
    {
        await MarkAsync(side);
        var (speeds, cancels) = side.Read(static each => (each.Speeds.Count, each.Cancels));

        side.Put(4, 3);
        await side.SpeakAsync();
        await UntilAsync(() => link.State.Pose?.XMetres == 4);
        await MarkAsync(side);

        Assert.Equal((speeds, cancels), side.Read(static each => (each.Speeds.Count, each.Cancels)));
    }

    // Only a stop sends standing, so that each one can be counted; the silence is longer than what counts as one.
    private static RosRobotLinkOptions Owing(TimeSpan? silence = null) =>
        Patiently(stop: TimeSpan.FromMilliseconds(300), odometryAge: TimeSpan.FromMilliseconds(200), silence: silence ?? TimeSpan.FromSeconds(1), velocity: new() { Zeros = 0 });

    private async Task<(RosSide Side, RosRobotLink Link)> ConnectSilentAsync(TimeSpan? silence = null)
    {
        var (side, link) = await ConnectAsync(Owing(silence));
        await side.FallSilentAsync();

        // Odometry that is still on its way would show that it stands.
        await Mqtt.CatchUpAsync(Token).WaitAsync(Patience, Token);
        return (side, link);
    }
}
