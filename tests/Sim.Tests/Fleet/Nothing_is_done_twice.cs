using System.Globalization;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Nothing_is_done_twice
{
    private static readonly FleetFaults Storm = new()
    {
        MessageLoss = 0.2,
        MessageDuplication = 0.4,
        MessageReordering = 0.3,
        LongestDelay = TimeSpan.FromSeconds(2),
        FreezesPerMinute = 1,
        FreezeFor = TimeSpan.FromSeconds(5),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Orders_and_instant_actions_that_are_sent_until_they_arrive_are_each_done_once(int seed)
    {
        var rig = new Rig(VdaDialect.All[seed % 3], wire: Storm, seed: seed);
        var ids = new List<string>();
        for (var number = 0; number < 12; number++)
        {
            var (order, action, sound) = ($"o{number}", $"a{number}", $"s{number}");
            ids.AddRange([action, sound]);
            var way = number % 2 == 0 ? new[] { "c1r1", "c2r1" } : ["c2r1", "c1r1"];
            var litres = Way.Action("waterPlants", action) with { Parameters = EquatableMap.Of<ArgumentValue>(("litres", number)) };
            Repeat(rig, () => rig.Send(Way.Of(order, way).At(1, litres)), () => rig.State.OrderId == order);
            var bell = Way.Action("playSound", sound, VdaBlockingType.None) with { Parameters = EquatableMap.Of<ArgumentValue>(("sound", "bell")) };
            Repeat(rig, () => rig.Send(bell), () => rig.World.Deeds.Any(deed => deed.ActionId == sound));
            rig.UntilDone(order);
        }

        rig.Run(30);
        Assert.Equal(ids.Order(StringComparer.Ordinal), rig.World.Deeds.Select(static deed => deed.ActionId).Order(StringComparer.Ordinal));
        Assert.All(
            rig.World.Deeds.Where(static deed => deed.ActionType == "waterPlants"),
            static deed => Assert.Equal(deed.ActionId, "a" + deed.Parameters["litres"].AsNumber()!.Value.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        Assert.Equal(Run(7), Run(7));
        Assert.NotEqual(Run(7), Run(8));
    }

    private static string Run(int seed)
    {
        var rig = new Rig(faults: new() { EdgeBlocked = 0.5, GraspSlip = 0.5 }, wire: Storm, seed: seed);
        for (var number = 0; number < 4; number++)
        {
            var way = number % 2 == 0 ? new[] { "c1r1", "dock-1" } : ["dock-1", "c1r1"];
            rig.Send(Way.Of($"o{number}", way).At(number % 2 == 0 ? 1 : 0, Way.Action("pick", $"a{number}")));
            rig.Run(40);
        }

        return string.Join('\n', rig.World.Deeds) + rig.Said.Count + rig.State;
    }

    private static void Repeat(Rig rig, Action send, Func<bool> arrived)
    {
        for (var tries = 0; tries < 100 && !arrived(); tries++)
        {
            send();
            rig.Run(3);
        }

        Assert.True(arrived());
    }
}
