using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>What is done while a robot drives, because the map or a person asks for it, and where it is told to be.</summary>
public sealed class VdaEdgeActionTests : VdaLinkFixture
{
    private static readonly VdaFactsheet Honking = TestFloor.Factsheet with
    {
        Actions =
        [
            .. TestFloor.Factsheet.Actions,
            new("honk") { Scopes = [VdaActionScope.Edge] },
            new("flash") { Scopes = [VdaActionScope.Edge], BlockingTypes = [VdaBlockingType.Hard, VdaBlockingType.Soft] },
        ],
    };

    private static readonly RouteMap LoudMap = new(
        "loud corridor",
        TestFloor.Map.Nodes,
        [.. TestFloor.Map.Edges.Select(static edge => edge.Id is "bc" or "de" ? edge with { Actions = [new("honk") { BlockingType = VdaBlockingType.Soft, Parameters = EquatableMap.Of<ArgumentValue>(("times", 2)) }] } : edge)],
        TestFloor.Map.Stations);

    [Theory]
    [InlineData("2.0.0")]
    [InlineData("2.1.0")]
    [InlineData("3.0.1")]
    public async Task What_the_map_asks_for_on_an_edge_is_done_there_and_the_step_ends_with_it(string version)
    {
        var robot = await RobotAsync(version: version, factsheet: Honking);
        var link = await LinkAsync(robot, Loud());

        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        var order = (await robot.NextOrderAsync(Token).WaitAsync(Patience, Token)).Content;
        while (robot.State.NodeStates.Count > 0)
        {
            await robot.PassAsync();
        }

        Assert.False(sending.IsCompleted);
        await robot.FinishAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(["ab", "bc", "cd", "de"], order.Edges.Select(static edge => edge.EdgeId));
        Assert.Equal([0, 1, 0, 1], order.Edges.Select(static edge => edge.Actions.Count));
        var honk = order.Edges[1].Actions[0];
        Assert.Equal(("honk", VdaBlockingType.Soft, 2.0), (honk.ActionType, honk.BlockingType, honk.Parameters["times"].AsNumber()));
        Assert.NotEqual(honk.ActionId, order.Edges[3].Actions[0].ActionId);
    }

    [Fact]
    public async Task An_action_of_an_edge_has_the_same_id_in_the_horizon_and_in_the_update_that_releases_it()
    {
        var robot = await RobotAsync(factsheet: Honking);
        var link = await LinkAsync(robot, Loud(baseNodes: 2));

        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        var first = (await robot.NextOrderAsync(Token).WaitAsync(Patience, Token)).Content;
        await robot.PassAsync();
        var second = (await robot.NextOrderAsync(Token).WaitAsync(Patience, Token)).Content;
        robot.Autopilot = true;
        await robot.PassAsync();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.False(first.Edges[3].Released);
        Assert.Equal(first.Edges[3].Actions, second.Edges[^1].Actions);
    }

    [Fact]
    public async Task What_a_person_asks_for_on_the_way_is_done_on_each_edge_and_lets_the_robot_drive_as_far_as_it_can()
    {
        var robot = await RobotAsync(version: "3.0.1", factsheet: Honking);
        robot.Autopilot = true;
        var link = await LinkAsync(robot);

        var result = await link.SendAsync(Step("flash", "shelf"), null, Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(result.Succeeded, result.Message);
        var order = Assert.Single(robot.Taken).Content;
        Assert.Equal(["ab", "bc"], order.Edges.Select(static edge => edge.EdgeId));
        Assert.All(order.Edges, static edge => Assert.Equal(("flash", VdaBlockingType.Soft), (edge.Actions[0].ActionType, edge.Actions[0].BlockingType)));
        Assert.All(order.Nodes, static node => Assert.Empty(node.Actions));
    }

    [Fact]
    public async Task What_is_done_only_on_the_way_is_refused_where_there_is_none()
    {
        var robot = await RobotAsync(factsheet: Honking, node: "c");
        var link = await LinkAsync(robot);

        var there = await link.SendAsync(Step("honk", "shelf"), null, Token);
        var nowhere = await link.SendAsync(new("s2", link.RobotId, "honk"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceRejected), (there.Status, there.Code));
        Assert.Contains("only while it drives", there.Message, StringComparison.Ordinal);
        Assert.Equal((ActionStatus.Rejected, ResultCode.BadArgument), (nowhere.Status, nowhere.Code));
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task A_robot_that_cannot_do_what_the_map_asks_for_is_not_sent_along_there()
    {
        var robot = await RobotAsync();
        var link = await LinkAsync(robot, Loud());

        var result = await link.SendAsync(GoTo("dock 3"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.LimitExceeded), (result.Status, result.Code));
        Assert.Contains("'honk' on the edge 'bc'", result.Message, StringComparison.Ordinal);
        Assert.Empty(robot.Orders);
    }

    [Fact]
    public async Task An_edge_with_more_actions_than_the_robot_takes_is_not_driven()
    {
        var robot = await RobotAsync(factsheet: Honking with { MaximumEdgeActions = 1 });
        var link = await LinkAsync(robot, Loud());

        var result = await link.SendAsync(Step("flash", "dock 3"), null, Token);

        Assert.Equal(ResultCode.LimitExceeded, result.Code);
        Assert.Contains("would have 2 actions", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_fails_on_the_way_ends_the_order()
    {
        var robot = await RobotAsync(factsheet: Honking);
        var link = await LinkAsync(robot, Loud());

        var sending = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await robot.FinishAsync(VdaActionStatus.Failed, "no breath");
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.DeviceFailed), (result.Status, result.Code));
        Assert.Contains("honk failed: no breath", result.Message, StringComparison.Ordinal);
        Assert.Contains(robot.Instants, static action => action.ActionType == "cancelOrder");
    }

    [Theory]
    [InlineData("2.0.0", "initPosition")]
    [InlineData("2.1.0", "initPosition")]
    [InlineData("3.0.1", "initializePosition")]
    public async Task A_robot_is_told_where_it_is_in_words_of_the_map(string version, string actionType)
    {
        var robot = await RobotAsync(version: version, factsheet: TestFloor.Factsheet with { Actions = [new(actionType) { Scopes = [VdaActionScope.Instant] }] });
        var link = await LinkAsync(robot);

        var result = await link.SendAsync(Step(FactsheetPosition.Name, "third dock"), null, Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(result.Succeeded, result.Message);
        var told = Assert.Single(robot.Instants);
        Assert.Equal(actionType, told.ActionType);
        Assert.Equal(EquatableMap.Of<ArgumentValue>(("x", 8), ("y", 0), ("theta", 0), ("mapId", "hall"), ("lastNodeId", "e")), told.Parameters);
    }

    [Fact]
    public async Task A_robot_with_an_order_is_not_told_that_it_is_somewhere_else()
    {
        var robot = await RobotAsync(factsheet: TestFloor.Factsheet with { Actions = [new("initPosition") { Scopes = [VdaActionScope.Instant] }] });
        var link = await LinkAsync(robot);
        var going = link.SendAsync(GoTo("dock 3"), null, Token).AsTask();
        await robot.NextOrderAsync(Token).WaitAsync(Patience, Token);
        await UntilAsync(() => link.State.Moving);

        var result = await link.SendAsync(Step(FactsheetPosition.Name, "dock 1", "m1.s2.1"), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceBusy), (result.Status, result.Code));
        Assert.Empty(robot.Instants);
        Assert.False(going.IsCompleted);
    }

    private static ActionStep Step(string action, string station, string id = "m1.s1.1") =>
        new(id, "maker-s1", action) { Arguments = EquatableMap.Of<ArgumentValue>(("station", station)) };

    private VdaRobotLinkOptions Loud(int baseNodes = 8) => new()
    {
        Map = LoudMap,
        Reservations = Reservations,
        BaseNodes = baseNodes,
        RefreshAfter = Never,
        ConnectTimeout = Never,
        AcceptTimeout = Never,
        InstantTimeout = Never,
        ReservationPatience = Never,
        StopTimeout = Never,
    };
}
