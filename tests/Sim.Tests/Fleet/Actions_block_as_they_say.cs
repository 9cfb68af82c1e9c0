using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim.Tests;

public sealed class Actions_block_as_they_say
{
    public static TheoryData<VdaBlockingType, VdaBlockingType> Pairs => new(
        from one in Enum.GetValues<VdaBlockingType>()
        from other in Enum.GetValues<VdaBlockingType>()
        select (one, other));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_actions_of_a_node_run_together_or_one_by_one_standing_or_driving(VdaBlockingType one, VdaBlockingType other)
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1").At(0, Way.Action("waterPlants", "a", one), Way.Action("waterPlants", "b", other)));
        var (together, droveWithOne, droveWithOther) = (false, false, false);
        rig.Until(state =>
        {
            var (a, b) = (rig.Status("a") == VdaActionStatus.Running, rig.Status("b") == VdaActionStatus.Running);
            together |= a && b;
            droveWithOne |= a && rig.Carrier.Speed > 0;
            droveWithOther |= b && rig.Carrier.Speed > 0;
            return state.OrderId == "o" && state.NodeStates.Count == 0 && !state.Driving && rig.Status("b") == VdaActionStatus.Finished;
        });
        var (exclusive, standing) = (IsExclusive(one) || IsExclusive(other), NeedsStand(one) || NeedsStand(other));
        Assert.Equal(!exclusive, together);
        Assert.Equal(!standing, droveWithOne);
        Assert.Equal(!standing, droveWithOther && !standing);
        Assert.Equal(["a", "b"], rig.World.Deeds.Select(static deed => deed.ActionId));
    }

    [Fact]
    public void A_node_without_blocking_actions_is_passed_at_speed()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1").At(1, Way.Action("waterPlants", "a", VdaBlockingType.None)));
        rig.Until(static state => state.LastNodeId == "c2r1");
        Assert.True(rig.Carrier.Speed > 1);
        rig.UntilDone("o");
        Assert.Single(rig.World.Deeds);
    }

    [Fact]
    public void An_action_of_an_edge_ends_when_the_edge_is_left()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1").On(1, Way.Action("waterPlants", "a", VdaBlockingType.None)));
        rig.Until(static state => state.LastNodeId == "c2r1");
        Assert.Equal(VdaActionStatus.Waiting, rig.Status("a"));
        rig.Until(static state => state.LastNodeId == "c3r1");
        Assert.Equal(VdaActionStatus.Finished, rig.Status("a"));
    }

    [Fact]
    public void An_edge_with_an_action_that_wants_a_stand_begins_with_it()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1").On(1, Way.Action("waterPlants", "a")));
        rig.Until(_ => rig.Status("a") == VdaActionStatus.Running);
        Assert.Equal((3.0, 0.0, 0.0), (rig.Carrier.X, rig.Carrier.Y, rig.Carrier.Speed));
        rig.UntilDone("o");
        Assert.Equal("c3r1", rig.State.LastNodeId);
    }

    private static bool IsExclusive(VdaBlockingType type) => type is VdaBlockingType.Hard or VdaBlockingType.Single;

    private static bool NeedsStand(VdaBlockingType type) => type is VdaBlockingType.Hard or VdaBlockingType.Soft;
}
