using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>What is on its way while the link breaks.</summary>
public sealed class VdaBrokenWayTests : VdaLinkFixture
{
    private static readonly ActionStep Beep = new("m1.s1.1", "maker-s1", "beep_twice");

    [Fact]
    public async Task An_action_at_once_that_was_on_its_way_when_the_link_broke_is_not_sent_later_nor_called_unsent()
    {
        var robot = await RobotAsync();
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var mqtt = await MqttAsync(wire.Address);
        var link = await LinkAsync(robot, mqtt: mqtt);

        wire.Hold();
        var before = mqtt.PublishAsync(LargerThanTheWay(), Token).AsTask();
        var sending = link.SendAsync(Beep, null, Token).AsTask();
        Assert.False(before.IsCompleted || sending.IsCompleted);
        wire.Cut();
        var result = await sending.WaitAsync(Patience, Token);

        Assert.Equal(PublishOutcome.Uncertain, await before.WaitAsync(Patience, Token));
        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown, false), (result.Status, result.Code, result.EffectKnown));
        await robot.HearsAsync(mqtt, "after").WaitAsync(Patience, Token);
        Assert.DoesNotContain(robot.Instants, action => action.ActionId == "m1.s1.1-act");
    }

    private static MqttMessage LargerThanTheWay() => new("picture", new byte[64 * 1024 * 1024]) { Delivery = MqttDelivery.AtMostOnce, Urgent = true, Fleeting = true };
}
