using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim.Tests;

public sealed class Faults_are_what_they_say
{
    [Fact]
    public void A_frozen_robot_stands_says_nothing_and_then_does_what_it_was_told_meanwhile()
    {
        var rig = new Rig();
        rig.Send(Way.Of("o", "c1r1", "c2r1", "c3r1"));
        rig.Until(_ => rig.Carrier.Speed > 1);
        rig.Robot.Freeze(TimeSpan.FromSeconds(30));
        rig.Run(5);
        rig.Said.Clear();
        rig.Send(Way.Action("cancelOrder", "c"));
        rig.Run(20);
        Assert.Empty(rig.Said);
        Assert.Equal(0, rig.Carrier.Speed);
        rig.Until(_ => rig.Status("c") == VdaActionStatus.Finished);
        Assert.NotEmpty(rig.Said);
    }

    [Fact]
    public void A_wrong_factsheet_names_what_cannot_be_done_and_hides_what_can()
    {
        var rig = new Rig(wire: new() { WrongFactsheet = true });
        rig.Send(Way.Action("factsheetRequest", "f"));
        rig.Run(1);
        var told = VdaDialect.V300.ReadFactsheet(rig.Said.First(message => message.Topic == rig.Robot.Topics.Factsheet).Payload.Span)!.Content;
        var actions = told.Actions.Select(static action => action.ActionType).ToList();
        Assert.Equal((true, false, 4.5), (actions.Contains("polishFloor"), actions.Contains("drop"), told.MaximumSpeed));
        rig.Send(Way.Of("o", "c1r1").At(0, Way.Action("polishFloor", "a")));
        rig.Run(1);
        Assert.Equal("INVALID_ORDER_ACTION", Assert.Single(rig.State.Errors).ErrorType);
    }

    [Fact]
    public void Lost_messages_never_arrive()
    {
        var rig = new Rig(wire: new() { MessageLoss = 1 });
        rig.Send(Way.Of("o", "c1r1", "c2r1"));
        rig.Run(10);
        Assert.Equal("", rig.State.OrderId);
        Assert.DoesNotContain(rig.Said, message => message.Topic == rig.Robot.Topics.State);
    }

    [Fact]
    public void Messages_come_late_twice_and_after_later_ones()
    {
        var path = new UnreliablePath(new() { MessageDuplication = 0.3, MessageReordering = 0.3, LongestDelay = TimeSpan.FromSeconds(2) }, new(1));
        for (var number = 0; number < 100; number++)
        {
            path.Put(new($"t/{number:00}", Array.Empty<byte>()) { Delivery = Bridge.Mqtt.MqttDelivery.AtMostOnce }, TimeSpan.FromSeconds(number));
        }

        var topics = new List<string>();
        while (path.TryTake(TimeSpan.FromSeconds(200), out var message))
        {
            topics.Add(message.Topic);
        }

        Assert.Equal(100, topics.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(topics.Count, 115, 145);
        Assert.NotEqual(topics.Order(StringComparer.Ordinal), topics);
    }

    [Fact]
    public void A_blockage_of_the_seed_is_cleared_after_its_time()
    {
        var rig = new Rig(faults: new() { EdgeBlocked = 1, BlockedFor = TimeSpan.FromSeconds(30) });
        rig.Send(Way.Of("o", "c1r1", "c2r1"));
        rig.Until(static state => state.Errors.Any(static error => error.ErrorType == "OBSTACLE"));
        rig.UntilDone("o");
        Assert.InRange(rig.World.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(45));
    }
}
