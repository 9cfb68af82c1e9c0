using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Instant_actions_come_first
{
    [Fact]
    public void A_pause_stops_driving_and_actions_until_it_ends()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1").At(0, Way.Action("waterPlants", "a", VdaBlockingType.None)));
        rig.Run(2);
        rig.Send(Way.Action("startPause", "p"));
        rig.Until(_ => rig.Status("p") == VdaActionStatus.Finished);
        var at = (rig.Carrier.X, rig.Carrier.Y);
        rig.Run(20);
        Assert.Equal((true, false, at), (rig.State.Paused, rig.State.Driving, (rig.Carrier.X, rig.Carrier.Y)));
        Assert.Equal(VdaActionStatus.Paused, rig.Status("a"));
        rig.Send(Way.Action("stopPause", "q"));
        rig.UntilDone("o");
        Assert.False(rig.State.Paused);
        Assert.Equal("c3r1", rig.State.LastNodeId);
    }

    [Fact]
    public void A_cancel_stops_between_nodes_fails_the_actions_and_makes_room_for_another_order()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1").At(2, Way.Action("waterPlants", "a")));
        rig.Until(_ => rig.Carrier.Speed > 1);
        rig.Send(Way.Action("cancelOrder", "c"));
        rig.Send(Way.Action("cancelOrder", "d"));
        rig.Once();
        Assert.Equal(VdaActionStatus.Running, rig.Status("c"));
        rig.Until(_ => rig.Status("c") == VdaActionStatus.Finished && rig.Status("d") == VdaActionStatus.Finished);
        Assert.Equal(("o", 0, 0, false), (rig.State.OrderId, rig.State.NodeStates.Count, rig.State.EdgeStates.Count, rig.State.Driving));
        Assert.Equal(VdaActionStatus.Failed, rig.Status("a"));
        Assert.InRange(rig.Carrier.X, 0.5, 5.5);
        rig.Send(Way.Of("o", 1, 2, 4, "c3r1", "c4r1"));
        rig.Once();
        Assert.Equal("ORDER_UPDATE_FOLLOWING_CANCEL", Assert.Single(rig.State.Errors).ErrorType);
        var back = Way.Of("p", "c1r1", "c2r1");
        rig.Send(back with { Nodes = [back.Nodes[0] with { Position = new(0, 0, "warehouse") { AllowedDeviationXY = 6 } }, back.Nodes[1]] });
        Assert.Empty(rig.UntilDone("p").Errors);
        Assert.Empty(rig.World.Deeds);
    }

    [Fact]
    public void Nothing_to_cancel_is_said()
    {
        var rig = new Rig(VdaDialect.V210);
        rig.Send(Way.Action("cancelOrder", "c"));
        rig.Once();
        var error = Assert.Single(rig.State.Errors);
        Assert.Equal(("noOrderToCancel", "c"), (error.ErrorType, error.References["actionId"]));
        Assert.Equal(VdaActionStatus.Failed, rig.Status("c"));
    }

    [Fact]
    public void An_action_that_comes_twice_is_done_once_and_one_that_cannot_be_done_is_refused()
    {
        var rig = new Rig();
        var sound = Way.Action("playSound", "s", VdaBlockingType.None) with { Parameters = EquatableMap.Of<ArgumentValue>(("sound", "bell")) };
        rig.Send(sound);
        rig.Send(sound, Way.Action("dance", "x"));
        rig.Run(5);
        rig.Send(sound);
        rig.Run(5);
        var deed = Assert.Single(rig.World.Deeds);
        Assert.Equal(("playSound", "bell"), (deed.ActionType, deed.Parameters["sound"].AsText()));
        Assert.Equal("x", Assert.Single(rig.State.Errors).References["actionId"]);
    }

    [Fact]
    public void State_and_factsheet_are_told_when_asked_for()
    {
        foreach (var dialect in VdaDialect.All)
        {
            var rig = new Rig(dialect);
            rig.Run(1);
            rig.Said.Clear();
            rig.Send(Way.Action("factsheetRequest", "f"), Way.Action("stateRequest", "s"));
            rig.Once();
            var state = dialect.ReadState(rig.Said.Single(message => message.Topic == rig.Robot.Topics.State).Payload.Span)!.Content;
            Assert.Equal(2, state.ActionStates.Concat(state.InstantActionStates).Count(static action => action.Status == VdaActionStatus.Finished));
            var factsheet = dialect.ReadFactsheet(rig.Said.Single(message => message.Topic == rig.Robot.Topics.Factsheet).Payload.Span)!.Content;
            Assert.Contains(factsheet.Actions, static action => action.ActionType == "waterPlants");
            Assert.Contains(factsheet.Actions, action => action.ActionType == dialect.InitializePosition);
        }
    }

    [Fact]
    public void An_emergency_stop_at_the_robot_brakes_and_is_told()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1"));
        rig.Until(_ => rig.Carrier.Speed > 1);
        rig.Robot.PressEmergencyStop(pressed: true);
        rig.Run(1);
        Assert.Equal((VdaEmergencyStop.Manual, 0.0), (rig.State.EmergencyStop, rig.Carrier.Speed));
        rig.Robot.PressEmergencyStop(pressed: false);
        Assert.Equal(VdaEmergencyStop.None, rig.UntilDone("o").EmergencyStop);
    }

    [Fact]
    public void A_position_is_believed_only_where_the_robot_is()
    {
        var rig = new Rig(VdaDialect.V210);
        rig.Send(Position("far", 9, 9, "c4r4"), Position("near", 0.2, 0, "c1r1"));
        rig.Once();
        Assert.Equal((VdaActionStatus.Failed, VdaActionStatus.Finished), (rig.Status("far"), rig.Status("near")));
    }

    private static VdaAction Position(string id, double x, double y, string node) => Way.Action("initPosition", id) with
    {
        Parameters = EquatableMap.Of<ArgumentValue>(("x", x), ("y", y), ("theta", 0), ("mapId", "warehouse"), ("lastNodeId", node)),
    };
}
