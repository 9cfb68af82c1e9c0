using CsCheck;
using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Bridge.Mqtt.Tests.Maps;

public sealed class NodeReservationsTests
{
    private readonly NodeReservations reservations = new();

    [Fact]
    public void An_extension_is_all_or_nothing_and_says_who_is_in_the_way()
    {
        Assert.True(reservations.TryExtend("r1", ["a", "b"]).Granted);

        var answer = reservations.TryExtend("r2", ["c", "b"]);

        Assert.Equal((false, "b", "r1"), (answer.Granted, answer.Node, answer.Holder));
        Assert.Null(reservations.Holder("c"));
        Assert.Empty(answer.Deadlock);
    }

    [Fact]
    public void A_passed_node_is_free_for_the_next_who_is_told()
    {
        reservations.TryExtend("r1", ["a", "b"]);
        var told = 0;
        reservations.Released += () => told++;

        reservations.Keep("r1", ["b"]);
        reservations.Keep("r1", ["b"]);

        Assert.Equal(1, told);
        Assert.True(reservations.TryExtend("r2", ["a"]).Granted);
        Assert.Equal(["b"], reservations.HeldBy("r1"));
    }

    [Fact]
    public void Robots_that_wait_for_each_other_in_a_circle_are_named()
    {
        reservations.TryExtend("r1", ["a"]);
        reservations.TryExtend("r2", ["b"]);
        reservations.TryExtend("r3", ["c"]);
        Assert.Empty(reservations.TryExtend("r1", ["b"]).Deadlock);
        Assert.Empty(reservations.TryExtend("r2", ["c"]).Deadlock);

        Assert.Equal(["r3", "r1", "r2"], reservations.TryExtend("r3", ["a"]).Deadlock);

        reservations.StopWaiting("r2");
        Assert.Empty(reservations.TryExtend("r3", ["a"]).Deadlock);
    }

    [Fact]
    public void A_robot_that_has_still_a_way_to_drive_is_no_part_of_a_circle()
    {
        reservations.TryExtend("r1", ["a"]);
        reservations.TryExtend("r2", ["b", "c"]);
        reservations.TryExtend("r2", ["a"]);

        Assert.Empty(reservations.TryExtend("r1", ["b"]).Deadlock);
    }

    [Fact]
    public void No_node_ever_has_two_holders_whatever_robots_ask() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5].List[0, 3], Gen.Bool).List[1, 60].Sample(asks =>
    {
        var all = new NodeReservations();
        foreach (var (robot, nodes, keep) in asks)
        {
            var names = nodes.Select(node => $"n{node}").ToList();
            var before = all.HeldBy($"r{robot}");
            if (keep)
            {
                all.Keep($"r{robot}", names);
            }
            else if (!all.TryExtend($"r{robot}", names).Granted)
            {
                Assert.Equal(before, all.HeldBy($"r{robot}"));
            }

            Assert.Distinct(Enumerable.Range(0, 4).SelectMany(each => all.HeldBy($"r{each}")));
        }
    });
}
