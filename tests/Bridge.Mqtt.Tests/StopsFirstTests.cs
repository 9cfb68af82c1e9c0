using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>What lies ahead of a stop, and what must not come after it, when the way to the broker stands for a while.</summary>
public sealed class StopsFirstTests : RobotLinkFixture
{
    private const int Most = 16 * 1024;
    private static readonly byte[] Kilobyte = new byte[1000];

    [Theory]
    [InlineData(MqttDelivery.AtMostOnce)]
    [InlineData(MqttDelivery.AtLeastOnce)]
    public async Task Little_lies_ahead_of_a_stop_however_much_was_to_be_sent(MqttDelivery delivery)
    {
        await Broker.StartAsync(Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, heard) = await ListenAsync(wire);

        wire.Hold();
        var many = Enumerable.Range(0, 300).Select(_ => mqtt.PublishAsync(new("many", Kilobyte) { Delivery = delivery }, Token).AsTask()).ToList();
        var stop = mqtt.PublishAsync(new("stop", Kilobyte) { Urgent = true }, Token).AsTask();
        wire.LetGo();
        Assert.Equal(PublishOutcome.Delivered, await stop.WaitAsync(Patience, Token));
        var outcomes = await Task.WhenAll(many).WaitAsync(Patience, Token);
        await mqtt.PublishAsync(new("end", Kilobyte), Token);
        await UntilAsync(() => heard.Contains("end"));

        Assert.InRange(heard.ToList().IndexOf("stop") * Kilobyte.Length, Kilobyte.Length, Most);
        Assert.Equal(outcomes.Count(static outcome => outcome == PublishOutcome.Delivered), heard.Count(static topic => topic == "many"));
        Assert.Equal(delivery == MqttDelivery.AtLeastOnce, outcomes.All(static outcome => outcome == PublishOutcome.Delivered));
    }

    [Fact]
    public async Task What_is_not_kept_never_comes_after_a_stop_that_overtook_it()
    {
        await Broker.StartAsync(Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, heard) = await ListenAsync(wire);

        wire.Hold();
        var many = Enumerable.Range(0, 100).Select(_ => mqtt.PublishAsync(new("many", Kilobyte) { Delivery = MqttDelivery.AtMostOnce }, Token).AsTask()).ToList();
        var stop = mqtt.PublishAsync(new("stop", Kilobyte) { Urgent = true }, Token).AsTask();
        Assert.Contains(PublishOutcome.Dropped, await Task.WhenAll(many).WaitAsync(Patience, Token));
        wire.LetGo();
        await stop.WaitAsync(Patience, Token);
        await mqtt.PublishAsync(new("end", Kilobyte), Token);
        await UntilAsync(() => heard.Contains("end"));

        Assert.Equal(["stop", "end"], heard.ToArray()[^2..]);
    }

    [Fact]
    public async Task A_fleeting_message_waits_for_nothing_that_is_ahead_of_it()
    {
        await Broker.StartAsync(Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, heard) = await ListenAsync(wire);

        wire.Hold();
        var many = Enumerable.Range(0, 100).Select(_ => mqtt.PublishAsync(new("many", Kilobyte), Token).AsTask()).ToList();
        var fleeting = await mqtt.PublishAsync(new("velocity", Kilobyte) { Delivery = MqttDelivery.AtMostOnce, Fleeting = true }, Token).AsTask().WaitAsync(Patience, Token);
        wire.LetGo();
        await Task.WhenAll(many).WaitAsync(Patience, Token);

        Assert.Equal(PublishOutcome.Dropped, fleeting);
        Assert.Equal(PublishOutcome.Delivered, await mqtt.PublishAsync(new("velocity", Kilobyte) { Delivery = MqttDelivery.AtMostOnce, Fleeting = true }, Token));
        await UntilAsync(() => heard.Contains("velocity"));
        Assert.Single(heard, static topic => topic == "velocity");
    }

    [Fact]
    public async Task A_command_that_waited_behind_others_when_the_robot_was_stopped_is_never_sent()
    {
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, link) = await LinkAsync(wire);

        wire.Hold();
        var many = Enumerable.Range(0, 100).Select(_ => mqtt.PublishAsync(new("many", Kilobyte), Token).AsTask()).ToList();
        var command = link.SendAsync(Step("c1"), null, Token).AsTask();
        Assert.False(command.IsCompleted);
        var stop = link.StopAsync(StopKind.Soft, Token).AsTask();
        wire.LetGo();
        await stop.WaitAsync(Patience, Token);
        await Task.WhenAll(many).WaitAsync(Patience, Token);
        await mqtt.PublishAsync(new("lamrobot/r1/stop", WireJson.Write(new("after", StopKind.Soft), WireJson.Default.StopMessage)), Token);
        await UntilAsync(() => robot.Stops.Contains("after"));

        Assert.Empty(robot.Begun);
    }

    [Fact]
    public async Task A_release_is_never_sent_after_a_later_stop()
    {
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
        var heard = new ConcurrentQueue<string>();
        await robot.Link.SubscribeAsync("lamrobot/r1/release", message => heard.Enqueue(message.Topic), Token);
        await robot.Link.SubscribeAsync("end", message => heard.Enqueue(message.Topic), Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, link) = await LinkAsync(wire);

        wire.Close();
        await UntilAsync(() => !mqtt.IsConnected);
        var release = await link.ReleaseAsync(Token).AsTask().WaitAsync(Patience, Token);
        var stop = link.StopAsync(StopKind.Emergency, Token).AsTask();
        wire.Open();
        await stop.WaitAsync(Patience, Token);
        await mqtt.PublishAsync(new("end", Kilobyte), Token);
        await UntilAsync(() => heard.Contains("end"));

        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (release.Status, release.Code));
        Assert.Equal(["end"], heard);
    }

    [Fact]
    public async Task A_release_that_could_not_be_sent_takes_no_stop_back_that_the_robot_has_still_to_hear()
    {
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress);
        Opened.Add(robot);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (mqtt, link) = await LinkAsync(wire);

        wire.Close();
        await UntilAsync(() => !mqtt.IsConnected);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var stop = link.StopAsync(StopKind.Emergency, giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stop.WaitAsync(Patience, Token));
        Assert.Equal(ActionStatus.Rejected, (await link.ReleaseAsync(Token)).Status);
        wire.Open();

        Assert.Equal(StopKind.Emergency, (await robot.Stood.Task.WaitAsync(Patience, Token)).Kind);
    }

    private async Task<(MqttLink Mqtt, JsonRobotLink Link)> LinkAsync(FrailWire wire)
    {
        var mqtt = await OpenAsync(wire);
        var link = new JsonRobotLink(mqtt, "r1", Patiently(), TimeProvider.System);
        Opened.Add(link);
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return (mqtt, link);
    }

    private async Task<MqttLink> OpenAsync(FrailWire wire)
    {
        var mqtt = new MqttLink(new() { Broker = wire.Address, KeepAlive = Patience }, TimeProvider.System);
        Opened.Add(mqtt);
        await mqtt.ConnectAsync(Token);
        return mqtt;
    }

    private async Task<(MqttLink Link, ConcurrentQueue<string> Heard)> ListenAsync(FrailWire wire)
    {
        var heard = new ConcurrentQueue<string>();
        var ear = new MqttLink(new() { Broker = Broker.BrokerAddress, InboundCapacity = 100_000 }, TimeProvider.System);
        Opened.Add(ear);
        await ear.ConnectAsync(Token);
        await ear.SubscribeAsync("#", message => heard.Enqueue(message.Topic), Token);
        return (await OpenAsync(wire), heard);
    }
}
