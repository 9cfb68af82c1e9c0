using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

public sealed class VdaOrderTests : VdaLinkFixture
{
    [Theory]
    [InlineData("2.0.0")]
    [InlineData("2.1.0")]
    [InlineData("3.0.1")]
    public async Task An_action_at_a_station_is_an_order_along_the_way_in_the_robots_own_version(string version)
    {
        var robot = await RobotAsync(version: version);
        var link = await LinkAsync(robot);

        var sending = link.SendAsync(Pick("dock 3"), null, Token).AsTask();
        var order = await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        while (robot.State.NodeStates.Count > 0)
        {
            await robot.PassAsync();
        }

        Assert.False(sending.IsCompleted);
        await robot.FinishAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.True(result.EffectKnown);
        Assert.Equal((version, robot.Topics.Robot), (order.Header.Version, order.Header.Robot));
        Assert.Equal(("m1.s1.1", 0), (order.Content.OrderId, order.Content.OrderUpdateId));
        Assert.Equal(["a", "b", "c", "d", "e"], order.Content.Nodes.Select(node => node.NodeId));
        Assert.Equal([0, 2, 4, 6, 8], order.Content.Nodes.Select(node => node.SequenceId));
        Assert.Equal([1, 3, 5, 7], order.Content.Edges.Select(edge => edge.SequenceId));
        Assert.All(order.Content.Nodes, node => Assert.True(node.Released && node.Position is not null));
        var action = Assert.Single(order.Content.Nodes[^1].Actions);
        Assert.Equal(("pick", "floor"), (action.ActionType, action.Parameters["stationType"].AsText()));
    }

    [Fact]
    public async Task The_way_is_released_bit_by_bit_and_each_update_begins_where_the_last_one_ended()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot, Options(baseNodes: 2));
        var told = new List<ActionProgress>();

        var sending = link.SendAsync(GoTo("dock 3"), new Told(told), Token).AsTask();
        var first = await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.PassAsync();
        var second = await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        robot.Autopilot = true;
        await robot.PassAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal([true, true, true, false, false], first.Content.Nodes.Select(node => node.Released));
        Assert.Equal([true, true, false, false], first.Content.Edges.Select(edge => edge.Released));
        Assert.Equal((first.Content.OrderId, 1), (second.Content.OrderId, second.Content.OrderUpdateId));
        Assert.Equal([("c", 4, true), ("d", 6, true), ("e", 8, false)], second.Content.Nodes.Select(node => (node.NodeId, node.SequenceId, node.Released)));
        Assert.True(result.Succeeded, result.Message);
        Assert.Contains(told, progress => progress.Fraction == 0.25);
    }

    [Fact]
    public async Task An_action_where_the_robot_stands_is_an_order_of_one_node()
    {
        var robot = await RobotAsync(node: "c");
        robot.Autopilot = true;
        var link = await LinkAsync(robot);

        Assert.True((await link.SendAsync(Pick(null), null, Token)).Succeeded);

        var order = Assert.Single(robot.Taken).Content;
        Assert.Equal(("c", 0), (Assert.Single(order.Nodes).NodeId, order.Edges.Count));
    }

    [Fact]
    public async Task An_action_that_is_done_at_once_is_no_order()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);

        var result = await link.SendAsync(new("i1", link.RobotId, "beep_twice"), null, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.Equal("beepTwice", Assert.Single(robot.Instants).ActionType);
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task A_refused_action_at_once_shows_only_among_the_errors_and_is_found_there()
    {
        var robot = await RobotAsync();
        robot.Unanswered = ["beepTwice"];
        var link = await LinkAsync(robot);
        await robot.TellAsync(state => state with { Errors = [new("instantActionError", VdaErrorLevel.Warning) { Description = "an old one", References = EquatableMap.Of(("actionId", "i0-act")) }] });

        var sending = link.SendAsync(new("i1", link.RobotId, "beep_twice"), null, Token).AsTask();
        await UntilAsync(() => !robot.Instants.IsEmpty);
        await robot.TellAsync(state => state with { Errors = [.. state.Errors, new("instantActionError", VdaErrorLevel.Warning) { Description = "no horn", References = EquatableMap.Of(("actionId", "i1-act")) }] });
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceRejected), (result.Status, result.Code));
        Assert.Contains("no horn", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_order_is_a_rejection_and_old_errors_are_not_taken_for_it()
    {
        var robot = await RobotAsync();
        var old = new VdaError("noRouteError", VdaErrorLevel.Warning) { Description = "an old one", References = EquatableMap.Of(("orderId", "m1.s1.1")) };
        await robot.TellAsync(state => state with { Errors = [old] });
        var link = await LinkThatAsksOnceAsync(robot);
        await UntilAsync(() => link.State.Online);
        robot.Refuse = order => old with { Description = "too far", References = EquatableMap.Of(("orderId", order.Content.OrderId)) };

        var result = await link.SendAsync(GoTo("dock 3"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.Unreachable), (result.Status, result.Code));
        Assert.Contains("too far", result.Message, StringComparison.Ordinal);
        Assert.Single(robot.Orders);
    }

    [Fact]
    public async Task The_same_error_as_before_is_no_answer_and_another_orders_error_is_none()
    {
        var robot = await RobotAsync();
        var old = new VdaError("orderError", VdaErrorLevel.Warning) { References = EquatableMap.Of(("headerId", "0")) };
        await robot.TellAsync(state => state with { Errors = [old] });
        var link = await LinkAsync(robot);
        await UntilAsync(() => link.State.Online);

        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.TellAsync(state => state with { Errors = [old with { References = EquatableMap.Of(("orderId", "someone-else's")), Level = VdaErrorLevel.Fatal }] });
        await robot.PassAsync();
        await robot.PassAsync();

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
    }

    [Fact]
    public async Task A_failed_action_says_why_in_the_robots_words()
    {
        var robot = await RobotAsync(node: "c");
        var link = await LinkAsync(robot);

        var sending = link.SendAsync(Pick("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.FinishAsync(VdaActionStatus.Failed, "the pallet is not there");
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.DeviceFailed), (result.Status, result.Code));
        Assert.Contains("the pallet is not there", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.1.0", true)]
    [InlineData("3.0.0", true)]
    [InlineData("2.1.0", false)]
    public async Task An_order_that_somebody_else_cancelled_is_a_stop_that_no_new_plan_follows(string version, bool hasAction)
    {
        var robot = await RobotAsync(version: version);
        var link = await LinkAsync(robot);

        var sending = link.SendAsync(hasAction ? Pick("shelf") : GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.BeCancelledAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped, true), (result.Status, result.Code, result.EffectKnown));
        Assert.Empty(robot.Instants);
    }

    [Fact]
    public async Task A_lost_order_is_sent_again_as_the_same_order()
    {
        var robot = await RobotAsync();
        (robot.OrdersToLose, robot.Autopilot) = (2, true);
        var link = await LinkAsync(robot);

        Assert.True((await link.SendAsync(GoTo("shelf"), null, Token)).Succeeded);

        Assert.True(robot.Orders.Count >= 3);
        Assert.Single(robot.Orders.Select(order => (order.Content.OrderId, order.Content.OrderUpdateId)).Distinct());
        Assert.Distinct(robot.Orders.Select(order => order.Header.HeaderId));
    }

    [Fact]
    public async Task A_complaint_about_an_order_that_came_twice_is_no_refusal_of_the_first()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot);

        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.TellAsync(state => state with { Errors = [new("orderUpdateError", VdaErrorLevel.Warning) { References = EquatableMap.Of(("orderId", state.OrderId), ("orderUpdateId", "0")) }] });
        await robot.PassAsync();
        await robot.PassAsync();

        Assert.True((await sending.WaitAsync(Patience, Token)).Succeeded);
    }

    [Fact]
    public async Task An_update_that_is_refused_ends_the_order()
    {
        var robot = await RobotAsync();
        robot.Refuse = order => order.Content.OrderUpdateId == 0 ? null : new("orderUpdateError", VdaErrorLevel.Warning) { Description = "too late", References = EquatableMap.Of(("orderId", order.Content.OrderId)) };
        var link = await LinkAsync(robot, Options(baseNodes: 1));

        var sending = link.SendAsync(GoTo("shelf"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.PassAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.DeviceRejected), (result.Status, result.Code));
        Assert.Contains("too late", result.Message, StringComparison.Ordinal);
        Assert.Contains(robot.Instants, action => action.ActionType == "cancelOrder");
    }

    [Fact]
    public async Task A_step_that_is_asked_for_twice_is_one_order()
    {
        var robot = await RobotAsync();
        robot.Autopilot = true;
        var link = await LinkAsync(robot);
        await link.SendAsync(GoTo("shelf"), null, Token);

        Assert.True((await link.SendAsync(GoTo("shelf"), null, Token)).Succeeded);
        var later = await LinkAsync(robot);
        Assert.True((await later.SendAsync(GoTo("shelf"), null, Token)).Succeeded);

        Assert.Single(robot.Taken);
    }

    [Fact]
    public async Task A_robot_that_never_takes_an_order_is_a_time_out()
    {
        var robot = await RobotAsync();
        robot.OrdersToLose = int.MaxValue;
        var link = await LinkAsync(robot, Options(accept: TimeSpan.FromSeconds(0.5)));

        var result = await link.SendAsync(GoTo("shelf"), null, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.LinkTimeout, false), (result.Status, result.Code, result.EffectKnown));
        Assert.Contains(robot.Instants, action => action.ActionType == "cancelOrder");
    }

    [Theory]
    [InlineData("2.0.0", false)]
    [InlineData("2.1.0", true)]
    public async Task A_robot_between_two_nodes_goes_on_along_its_edge(string version, bool takesDeviation)
    {
        var robot = await RobotAsync(version: version);
        await robot.TellAsync(state => state with { Position = new(3, 0.1, 0, "hall", Localized: true), LastNodeId = "b" });
        robot.Autopilot = true;
        var link = await LinkAsync(robot);
        await UntilAsync(() => link.State.Pose?.XMetres == 3);

        Assert.True((await link.SendAsync(GoTo("dock 3"), null, Token)).Succeeded);

        var nodes = Assert.Single(robot.Taken).Content.Nodes;
        Assert.Equal(["b", "c", "d", "e"], nodes.Select(node => node.NodeId));
        Assert.Equal(takesDeviation, nodes[0].Position?.AllowedDeviationXY is >= 1 and <= 1.2);
        Assert.Equal(takesDeviation, nodes[0].Position is not null);
        Assert.Null(nodes[1].Position!.AllowedDeviationXY);
    }

    [Fact]
    public async Task A_robot_off_the_map_gets_no_order()
    {
        var robot = await RobotAsync();
        await robot.TellAsync(state => state with { Position = new(3, 5, 0, "hall", Localized: true) });
        var link = await LinkAsync(robot);
        await UntilAsync(() => link.State.Pose?.YMetres == 5);

        var result = await link.SendAsync(GoTo("dock 3"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.Unreachable), (result.Status, result.Code));
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task A_robots_limits_are_kept()
    {
        var robot = await RobotAsync(factsheet: TestFloor.Factsheet with { MaximumNodes = 2, MaximumIdLength = 8, MinimumOrderInterval = 0.05 });
        robot.Autopilot = true;
        var link = await LinkAsync(robot);

        Assert.True((await link.SendAsync(GoTo("dock 3"), null, Token)).Succeeded);

        Assert.All(robot.Orders, order => Assert.Equal((2, 7), (order.Content.Nodes.Count, order.Content.OrderId.Length)));
        Assert.All(robot.Orders.SelectMany(order => order.Content.Edges), edge => Assert.True(edge.MaxSpeed is 1.5));
        Assert.All(robot.Orders.Zip(robot.Orders.Skip(1)), pair => Assert.True(pair.Second.Header.Timestamp - pair.First.Header.Timestamp >= TimeSpan.FromMilliseconds(49)));
    }

    [Fact]
    public async Task An_order_that_would_break_a_limit_is_not_sent()
    {
        var robot = await RobotAsync(factsheet: TestFloor.Factsheet with { MaximumNodes = 1 });
        var link = await LinkAsync(robot);

        Assert.Equal(ResultCode.LimitExceeded, (await link.SendAsync(GoTo("dock 3"), null, Token)).Code);
        Assert.Empty(robot.Orders);
    }

    private sealed class Told(List<ActionProgress> told) : IProgress<ActionProgress>
    {
        public void Report(ActionProgress value) => told.Add(value);
    }
}
