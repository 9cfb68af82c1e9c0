using System.Text;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Orders_are_taken_as_the_standard_says
{
    public static TheoryData<string, string, string> Malformed => new()
    {
        { "no nodes", "validationError", "VALIDATION_FAILURE" },
        { "an edge too few", "validationError", "VALIDATION_FAILURE" },
        { "odd sequence", "validationError", "VALIDATION_FAILURE" },
        { "gap in the sequence", "validationError", "VALIDATION_FAILURE" },
        { "first node not released", "validationError", "VALIDATION_FAILURE" },
        { "base after horizon", "validationError", "VALIDATION_FAILURE" },
        { "one id for two actions", "validationError", "VALIDATION_FAILURE" },
        { "unknown action", "orderError", "INVALID_ORDER_ACTION" },
        { "action in the wrong place", "orderError", "INVALID_ORDER_ACTION" },
        { "missing parameter", "orderError", "INVALID_ORDER_ACTION" },
        { "no such way", "noRouteError", "NO_ROUTE_TO_TARGET" },
        { "unknown node", "noRouteError", "NO_ROUTE_TO_TARGET" },
        { "unknown map", "noRouteError", "UNKNOWN_MAP_ID" },
        { "start far away", "noRouteError", "START_NODE_OUT_OF_RANGE" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing(string flaw, string two, string three)
    {
        foreach (var (dialect, type) in new[] { (VdaDialect.V200, two), (VdaDialect.V210, two), (VdaDialect.V300, three) })
        {
            var rig = new Rig(dialect);
            rig.Send(Flawed(flaw));
            rig.Run(1);
            var error = Assert.Single(rig.State.Errors);
            Assert.Equal((type, VdaErrorLevel.Warning, "bad"), (error.ErrorType, error.Level, error.References["orderId"]));
            Assert.Equal(("", 0, false), (rig.State.OrderId, rig.State.NodeStates.Count, rig.State.Driving));
            rig.Send(Way.Of("good", "c1r1", "c2r1"));
            Assert.Empty(rig.UntilDone("good").Errors);
        }
    }

    [Fact]
    public void An_order_is_driven_node_by_node_to_its_end()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c2r2"));
        var seen = new List<string>();
        rig.Until(state =>
        {
            if (seen.LastOrDefault() != state.LastNodeId)
            {
                seen.Add(state.LastNodeId);
            }

            return state.OrderId == "o" && state.NodeStates.Count == 0 && !state.Driving;
        });
        Assert.Equal(["c1r1", "c2r1", "c2r2"], seen);
        Assert.Equal((4, 0), (rig.State.LastNodeSequenceId, rig.State.EdgeStates.Count));
        Assert.Equal((3.0, 3.0), (rig.Carrier.X, rig.Carrier.Y));
    }

    [Fact]
    public void The_robot_stops_at_the_end_of_its_base_asks_for_more_and_goes_on_with_the_update()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", 0, released: 2, first: 0, "c1r1", "c2r1", "c3r1"));
        var waiting = rig.Until(static state => state.LastNodeId == "c2r1" && !state.Driving);
        rig.Run(5);
        Assert.True(waiting.NewBaseRequest);
        Assert.Equal(["c3r1"], rig.State.NodeStates.Select(static node => node.NodeId));
        rig.Send(Way.Of("o", 1, released: 2, first: 2, "c2r1", "c2r2", "c2r3"));
        rig.Until(static state => state.LastNodeId == "c2r2" && !state.Driving);
        Assert.Equal((1, "c2r3"), (rig.State.OrderUpdateId, rig.State.NodeStates.Single().NodeId));
        Assert.Empty(rig.State.Errors);
    }

    [Fact]
    public void An_update_in_time_is_driven_through_without_a_stop()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", 0, released: 3, first: 0, "c1r1", "c2r1", "c3r1", "c4r1"));
        rig.Until(static state => state.LastNodeId == "c2r1");
        rig.Send(Way.Of("o", 1, released: 2, first: 4, "c3r1", "c4r1"));
        var slowest = double.PositiveInfinity;
        rig.Until(state =>
        {
            slowest = Math.Min(slowest, rig.Carrier.Speed);
            return state.LastNodeId == "c3r1";
        });
        Assert.True(slowest > 1, $"It slowed down to {slowest} m/s.");
    }

    [Theory]
    [InlineData("outdated", "orderUpdateError", "OUTDATED_ORDER_UPDATE")]
    [InlineData("same number", "orderUpdateError", "SAME_ORDER_UPDATE_ID")]
    [InlineData("wrong stitch", "orderUpdateError", "INVALID_ORDER")]
    [InlineData("other order", "orderError", "OTHER_ORDER_ACTIVE")]
    public void An_update_that_does_not_fit_is_refused_and_the_order_goes_on(string flaw, string two, string three)
    {
        foreach (var (dialect, type) in new[] { (VdaDialect.V200, two), (VdaDialect.V210, two), (VdaDialect.V300, three) })
        {
            var rig = new Rig(dialect);
            rig.Send(Way.Of("o", 1, released: 2, first: 0, "c1r1", "c2r1", "c3r1"));
            rig.Run(1);
            rig.Send(flaw switch
            {
                "outdated" => Way.Of("o", 0, 3, 0, "c1r1", "c2r1", "c3r1"),
                "same number" => Way.Of("o", 1, 3, 0, "c1r1", "c2r1", "c3r1"),
                "wrong stitch" => Way.Of("o", 2, 2, 0, "c1r1", "c2r1"),
                _ => Way.Of("p", "c1r1", "c1r2"),
            });
            rig.Until(static state => state.LastNodeId == "c2r1" && !state.Driving);
            Assert.Equal(type, Assert.Single(rig.State.Errors).ErrorType);
            Assert.Equal(("o", 1), (rig.State.OrderId, rig.State.OrderUpdateId));
        }
    }

    [Fact]
    public void A_repeat_is_passed_over_without_a_word()
    {
        var rig = new Rig();
        var order = Way.Of("o", "c1r1", "c2r1").At(1, Way.Action("waterPlants", "a"));
        rig.Send(order);
        rig.Send(order);
        rig.UntilDone("o");
        rig.Send(order);
        rig.Run(10);
        Assert.Empty(rig.State.Errors);
        Assert.Single(rig.World.Deeds);
    }

    [Fact]
    public void An_order_of_before_is_not_done_again()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1").At(0, Way.Action("waterPlants", "a")));
        rig.UntilDone("o");
        rig.Send(Way.Of("p", "c1r1"));
        rig.UntilDone("p");
        rig.Send(Way.Of("o", "c1r1").At(0, Way.Action("waterPlants", "a")));
        rig.Run(10);
        Assert.Equal("p", rig.State.OrderId);
        Assert.Single(rig.World.Deeds);
    }

    [Fact]
    public void What_is_for_another_robot_of_another_version_or_unreadable_is_refused()
    {
        var rig = new Rig(VdaDialect.V210);
        var order = Way.Of("o", "c1r1", "c2r1");
        rig.Hear(rig.Robot.Topics.Order, VdaDialect.V210.Write(new VdaMessage<VdaOrder>(rig.Header() with { Robot = new("acme", "r2") }, order)));
        rig.Hear(rig.Robot.Topics.Order, VdaDialect.V200.Write(new VdaMessage<VdaOrder>(rig.Header() with { Version = "2.0.0" }, order)));
        rig.Hear(rig.Robot.Topics.Order, Encoding.UTF8.GetBytes("{ no order }"));
        rig.Run(1);
        Assert.Equal(("", 3), (rig.State.OrderId, rig.State.Errors.Count));
        Assert.All(rig.State.Errors, static error => Assert.Equal("validationError", error.ErrorType));
    }

    private static VdaOrder Flawed(string flaw)
    {
        var good = Way.Of("bad", "c1r1", "c2r1", "c3r1");
        return flaw switch
        {
            "no nodes" => good with { Nodes = [], Edges = [] },
            "an edge too few" => good with { Edges = [good.Edges[0]] },
            "odd sequence" => Way.Of("bad", 0, 2, 1, "c1r1", "c2r1"),
            "gap in the sequence" => good with { Nodes = [good.Nodes[0], good.Nodes[1], good.Nodes[2] with { SequenceId = 6 }] },
            "first node not released" => Way.Of("bad", 0, 0, 0, "c1r1", "c2r1"),
            "base after horizon" => good with { Nodes = [good.Nodes[0], good.Nodes[1] with { Released = false }, good.Nodes[2]], Edges = [good.Edges[0] with { Released = false }, good.Edges[1]] },
            "one id for two actions" => good.At(1, Way.Action("waterPlants", "a"), Way.Action("waterPlants", "a")),
            "unknown action" => good.At(1, Way.Action("dance", "a")),
            "action in the wrong place" => good.On(1, Way.Action("pick", "a")),
            "missing parameter" => good.At(1, Way.Action("playSound", "a")),
            "no such way" => Way.Of("bad", "c1r1", "c3r3"),
            "unknown node" => Way.Of("bad", "c1r1", "nowhere"),
            "unknown map" => good with { Nodes = [good.Nodes[0], good.Nodes[1], good.Nodes[2] with { Position = new(6, 0, "cellar") }] },
            _ => Way.Of("bad", "c4r4", "c4r5"),
        };
    }
}
