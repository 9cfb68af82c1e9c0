using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

public sealed class VdaFleetTests : VdaLinkFixture
{
    [Fact]
    public async Task A_robot_waits_before_a_node_that_another_holds_and_goes_on_when_it_is_free()
    {
        var (first, second) = (await RobotAsync("s1"), await RobotAsync("s2", node: "c"));
        var (one, other) = (await LinkAsync(first), await LinkAsync(second));
        await UntilAsync(() => Reservations.Holder("c") == other.RobotId);

        var sending = one.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        var order = await first.NextOrderAsync(Token).WaitAsync(Patience, Token);
        Assert.Equal([true, true, false, false, false], order.Content.Nodes.Select(node => node.Released));
        second.Autopilot = true;
        var leaving = other.SendAsync(GoTo("dock 3", "m2"), null, Token).AsTask();
        Assert.True((await leaving.WaitAsync(Patience, Token)).Succeeded);
        await first.PassAsync();

        await UntilAsync(() => first.State.NodeStates is [{ NodeId: "c", Released: true }, { NodeId: "d", Released: true }, { NodeId: "e", Released: false }]);
        await first.PassAsync();
        await first.PassAsync();
        await UntilAsync(() => one.State.Pose?.XMetres == TestFloor.PlaceOf("d").X);
        Assert.Equal(other.RobotId, Reservations.Holder("e"));
        Assert.False(sending.IsCompleted);
    }

    [Fact]
    public async Task A_way_that_stays_taken_is_given_up_with_the_reason()
    {
        var (first, second) = (await RobotAsync("s1"), await RobotAsync("s2", node: "b"));
        var (one, other) = (await LinkAsync(first, Options(patience: TimeSpan.FromSeconds(0.3))), await LinkAsync(second));
        await UntilAsync(() => Reservations.Holder("b") == other.RobotId);

        var result = await one.SendAsync(GoTo("dock 3"), null, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.Unreachable), (result.Status, result.Code));
        Assert.Contains($"'{other.RobotId}' holds 'b'", result.Message, StringComparison.Ordinal);
        Assert.Empty(first.Orders);
    }

    [Fact]
    public async Task Robots_that_wait_for_each_other_are_told_apart()
    {
        var (first, second) = (await RobotAsync("s1", node: "b"), await RobotAsync("s2", node: "c"));
        var (one, other) = (await LinkAsync(first), await LinkAsync(second));
        await UntilAsync(() => Reservations.Holder("b") == one.RobotId && Reservations.Holder("c") == other.RobotId);

        var results = await Task.WhenAny(one.SendAsync(GoTo("dock 3", "m1"), null, Token).AsTask(), other.SendAsync(GoTo("dock 1", "m2"), null, Token).AsTask()).WaitAsync(Patience, Token);

        var result = await results;
        Assert.Equal(ResultCode.Unreachable, result.Code);
        Assert.Contains("wait for each other", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_robot_of_a_broker_is_found_with_what_it_can_do()
    {
        var (first, second) = (await RobotAsync("s1"), await RobotAsync("s2", version: "3.0.0", interfaceName: "site/hall"));
        var old = await RobotAsync("s3", version: "1.1.0");
        var (link, clock) = (await MqttAsync(), new HeldClock());

        var listing = VdaDirectory.ListAsync(link, Patience, clock, Token).AsTask();
        await clock.PassAsync(() => link.CatchUpAsync(Token), Token);
        await clock.PassAsync(AnswersAsync, Token);
        var found = await listing.WaitAsync(Patience, Token);

        Assert.Equal(["s1", "s2", "s3"], found.Select(robot => robot.RobotId));
        Assert.Equal(["2.1.0", "3.0.0", "1.1.0"], found.Select(robot => robot.Version));
        Assert.Equal([true, true, false], found.Select(robot => robot.IsUnderstood));
        Assert.Equal(["uagv", "site/hall", "uagv"], found.Select(robot => robot.Topics.InterfaceName));
        Assert.All(found, robot => Assert.Equal(VdaConnectionState.Online, robot.Connection));
        Assert.All(found.Take(2), robot => Assert.Contains(robot.Factsheet!.Actions, action => action.ActionType == "pick"));
        Assert.Empty(old.Instants);

        async Task AnswersAsync()
        {
            await Task.WhenAll(first.Told, second.Told).WaitAsync(Patience, Token);
            await link.CatchUpAsync(Token);
        }
    }

    [Fact]
    public void A_robots_id_is_its_serial_number_where_that_is_enough() => Assert.Equal(
        ["1-2", "a-7", "b-7", "x"],
        VdaRobotIds.Of([new("a", "7"), new("b", "7"), new("a", "1:2"), new("b", "x")]).Values.Order(StringComparer.Ordinal));
}
