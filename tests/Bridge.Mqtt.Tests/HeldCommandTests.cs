using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>The dead man's switch of a JSON robot, on the side that holds it.</summary>
public sealed class HeldCommandTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly RobotTopics Topics = new("r1");
    private readonly EmbeddedBroker broker = new(new());
    private readonly List<string> held = [];
    private readonly Lock gate = new();
    private MqttLink robot = null!;
    private MqttLink mqtt = null!;
    private JsonRobotLink link = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await broker.StartAsync(Token);
        robot = new(new() { Broker = broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        await robot.SubscribeAsync(Topics.Hold, OnHold, Token);
        await robot.SubscribeAsync(Topics.Stop, message => _ = ConfirmAsync(message), Token);
        await robot.ConnectAsync(Token);
        var manifest = new ActuatorManifest("r1", "test") { Actions = [new("drive_on") { HoldSeconds = 0.1 }, new("go")] };
        await robot.PublishAsync(new(Topics.Manifest, WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true }, Token);
        await robot.PublishAsync(new(Topics.Status, WireJson.Write(new(true), WireJson.Default.StatusMessage)) { Retain = true }, Token);
        mqtt = new(new() { Broker = broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        link = new(mqtt, "r1", new() { ConnectTimeout = Patience, StopTimeout = Patience }, TimeProvider.System);
        await link.ConnectAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await link.DisposeAsync();
        await mqtt.DisposeAsync();
        await robot.DisposeAsync();
        await broker.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_held_while_it_runs_and_no_more_after_its_result()
    {
        var first = link.SendAsync(new("c1", "r1", "drive_on"), null, Token).AsTask();
        await UntilHeldAsync("c1", 3);
        await FinishAsync("c1");
        Assert.True((await first.WaitAsync(Patience, Token)).Succeeded);

        await OnlyTheNextIsHeldAsync();
    }

    [Fact]
    public async Task A_command_is_held_no_more_after_a_stop_though_its_result_does_not_come()
    {
        var first = link.SendAsync(new("c1", "r1", "drive_on"), null, Token).AsTask();
        await UntilHeldAsync("c1", 1);
        await link.StopAsync(StopKind.Soft, Token);

        await OnlyTheNextIsHeldAsync();
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task An_action_that_ends_by_itself_is_not_held()
    {
        var first = link.SendAsync(new("c1", "r1", "go"), null, Token).AsTask();

        await OnlyTheNextIsHeldAsync();
        Assert.False(first.IsCompleted);
    }

    private async Task OnlyTheNextIsHeldAsync()
    {
        var next = link.SendAsync(new("c2", "r1", "drive_on"), null, Token).AsTask();
        await UntilHeldAsync("c2", 3);
        lock (gate)
        {
            Assert.DoesNotContain("c1", held.SkipWhile(id => id == "c1"));
        }

        await FinishAsync("c2");
        Assert.True((await next.WaitAsync(Patience, Token)).Succeeded);
    }

    private Task<PublishOutcome> FinishAsync(string id) =>
        robot.PublishAsync(new(Topics.Result, WireJson.Write(ResultMessage.From(id, ActionResult.Done([], effectKnown: true)), WireJson.Default.ResultMessage)), Token).AsTask();

    private async Task UntilHeldAsync(string id, int times)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (Count(id) < times)
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private int Count(string id)
    {
        lock (gate)
        {
            return held.Count(each => each == id);
        }
    }

    private void OnHold(MqttMessage message)
    {
        Assert.True(WireJson.TryRead(message.Payload, WireJson.Default.HoldMessage, out var hold));
        lock (gate)
        {
            held.Add(hold.Id);
        }
    }

    private async Task ConfirmAsync(MqttMessage message)
    {
        Assert.True(WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop));
        await robot.PublishAsync(new(Topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage)), CancellationToken.None);
    }
}
