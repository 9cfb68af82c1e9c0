using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_warehouse_is_a_place_with_rules
{
    [Fact]
    public void The_built_in_map_is_the_one_that_the_grid_draws_and_its_text_reads_back()
    {
        var map = WarehouseScenario.BuiltIn.Map;
        var drawn = WarehouseGrid.BuiltIn.Draw("warehouse", 1, 1).Map;
        Assert.Equal((drawn.Nodes, drawn.Edges, drawn.Stations), (map.Nodes, map.Edges, map.Stations));
        Assert.Equal(map.Stations, LifReader.Parse(LifText.Write(map), "again").Stations);
        Assert.Equal(42, map.Nodes.Count);
        Assert.All(["dock 1", "dock 4", "shelf A", "shelf F", "charging station", "packing table"], name => Assert.NotNull(map.FindStation(name)));
    }

    [Fact]
    public void Two_hundred_robots_have_room_and_every_station_can_be_reached()
    {
        var scenario = WarehouseScenario.For(200, seed: 3);
        Assert.Equal(200, scenario.Starts.Select(static start => start.Node).Distinct().Count());
        Assert.All(scenario.Map.Stations, station => Assert.NotNull(scenario.Map.FindRoute(scenario.Starts[0].Node, station.Nodes)));
        Assert.NotEqual(scenario.Starts, WarehouseScenario.For(200, seed: 4).Starts);
    }

    [Fact]
    public void A_carrier_keeps_its_limits_and_arrives_to_the_millimetre()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1", "c3r2"));
        var limits = rig.World.Limits;
        var before = 0.0;
        rig.Until(state =>
        {
            var change = (rig.Carrier.Speed - before) / Rig.Step.TotalSeconds;
            Assert.InRange(change, -limits.Deceleration - 0.05, limits.Acceleration + 1e-9);
            Assert.InRange(rig.Carrier.Speed, 0, limits.TopSpeed + 1e-9);
            before = rig.Carrier.Speed;
            return state.LastNodeId == "c3r2" && !state.Driving;
        });
        Assert.Equal((6.0, 3.0), (rig.Carrier.X, rig.Carrier.Y));
    }

    [Fact]
    public void Two_robots_that_meet_stand_and_are_counted_once()
    {
        var world = new WarehouseWorld(WarehouseScenario.BuiltIn, 2, 1, WarehouseFaults.None);
        world.Carriers[0].Follow([new(new(15, 0), null, null, null)]);
        world.Carriers[1].Follow([new(new(15, 0), null, null, null), new(new(0, 0), null, null, null)]);
        for (var steps = 0; steps < 1200; steps++)
        {
            world.Step(Rig.Step);
        }

        Assert.Equal(1, world.Collisions);
        Assert.All(world.Carriers, static carrier => Assert.True(carrier.FieldViolation && carrier.Speed == 0));
    }

    [Fact]
    public void A_blocked_edge_is_told_and_driven_once_it_is_free()
    {
        var rig = new Rig();
        rig.World.Block("c2r1-c3r1");
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1"));
        var state = rig.Until(static state => state.Errors.Count > 0 && !state.Driving);
        Assert.Equal((VdaErrorLevel.Warning, "c2r1-c3r1"), (state.Errors[0].Level, state.Errors[0].References["edgeId"]));
        rig.Run(60);
        Assert.Equal("c2r1", rig.State.LastNodeId);
        rig.World.Free("c2r1-c3r1");
        Assert.Empty(rig.UntilDone("o").Errors);
    }

    [Fact]
    public void A_load_goes_from_station_to_robot_to_station()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "dock-1", "c1r1", "c2r1", "dock-2").At(1, Way.Action("pick", "p")).At(4, Way.Action("drop", "d")));
        rig.Until(_ => rig.Carrier.Load is not null);
        Assert.Equal("pallet 1", Assert.Single(rig.State.Loads!).LoadId);
        rig.UntilDone("o");
        Assert.Contains(new("pallet 1", "EPAL", "dock 2"), rig.World.Loads);
        Assert.Equal((VdaActionStatus.Finished, VdaActionStatus.Finished), (rig.Status("p"), rig.Status("d")));
    }

    [Theory]
    [InlineData("dock-4", "pick", null, "no such load stands at dock 4")]
    [InlineData("dock-1", "pick", "pallet 2", "no such load stands at dock 1")]
    [InlineData("dock-1", "drop", null, "there is no load on the robot")]
    [InlineData("c2r1", "pick", null, "the robot is at no station")]
    [InlineData("c2r1", "startCharging", null, "the robot is at no charging station")]
    public void What_cannot_be_done_fails_with_its_reason(string node, string action, string? load, string reason)
    {
        var rig = new Rig();
        var way = WarehouseScenario.BuiltIn.Map.FindRoute("c1r1", [node])!;
        var asked = Way.Action(action, "a") with { Parameters = load is null ? [] : EquatableMap.Of<ArgumentValue>(("loadId", load)) };
        rig.Send(Way.Of("o", [.. way.Nodes.Select(static each => each.Id)]).At(way.Nodes.Count - 1, asked));
        var state = rig.UntilDone("o");
        Assert.Equal((VdaActionStatus.Failed, reason), (state.ActionStates[0].Status, state.ActionStates[0].Result));
        Assert.Equal("a", Assert.Single(state.Errors).References["actionId"]);
    }

    [Fact]
    public void A_grasp_that_slips_leaves_the_load_where_it_was()
    {
        var rig = new Rig(faults: new() { GraspSlip = 1 });
        rig.Send(Way.Of("o", "c1r1", "dock-1").At(1, Way.Action("pick", "p")));
        rig.UntilDone("o");
        Assert.Equal(VdaActionStatus.Failed, rig.Status("p"));
        Assert.Null(rig.Carrier.Load);
        Assert.Equal(WarehouseScenario.BuiltIn.Loads, rig.World.Loads);
    }

    [Fact]
    public void A_low_battery_is_told_and_charges_at_the_charging_station()
    {
        var rig = new Rig(faults: new() { LowBattery = 1 });
        rig.Send(Way.Of("o", "c1r1", "charging-station").At(1, Way.Action("startCharging", "c")));
        rig.Until(static state => state.Battery.Charging);
        Assert.Contains(rig.State.Errors, static error => error.ErrorType == "BATTERY_LOW");
        rig.Until(static state => state.Battery.Charge > 30);
        Assert.Empty(rig.State.Errors);
        rig.Send(Way.Action("stopCharging", "s"));
        rig.Until(static state => !state.Battery.Charging);
    }
}
