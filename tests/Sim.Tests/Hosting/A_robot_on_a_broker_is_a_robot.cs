using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_robot_on_a_broker_is_a_robot : IAsyncLifetime
{
    private readonly EmbeddedBroker broker = new(new());
    private MqttRobot? robot;
    private MqttLink? line;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await broker.StartAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (robot is not null)
        {
            await robot.DisposeAsync();
        }

        if (line is not null)
        {
            await line.DisposeAsync();
        }

        await broker.DisposeAsync();
    }

    [Fact]
    public async Task A_command_has_its_effect_its_result_and_its_telemetry()
    {
        await using var link = await StartAsync(speedFactor: 20, SimulationFaults.None);
        Assert.Equal(HomeRobotManifest.Manifest, link.Manifest);
        var result = await link.SendAsync(Case.Step("pick_up | object=fruit"), null, Cancellation);
        Assert.True(result.Succeeded, result.Message);
        var held = result.Applied["object"].ToString();
        Assert.Contains(Fact.Of("holds", "robot", held), robot!.TrueFacts());
        var seen = await link.ObserveAsync(Cancellation);
        Assert.Equal(held, seen.Find("robot")!.Attributes["holding"]);
        var again = await link.SendAsync(Case.Step("pick_up | object=fruit"), null, Cancellation);
        Assert.Equal(result, again);
    }

    [Fact]
    public async Task A_stop_in_mid_motion_makes_it_stand()
    {
        await using var link = await StartAsync(speedFactor: 1, SimulationFaults.None);
        var driving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = link.SendAsync(Case.Step("go_to | place=bathroom"), new Told(_ => driving.TrySetResult()), Cancellation).AsTask();
        await driving.Task.WaitAsync(Cancellation);
        await link.StopAsync(StopKind.Emergency, Cancellation);
        var result = await sent;
        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
        Assert.Equal(ResultCode.Stopped, (await link.SendAsync(Case.Step("go_to | place=kitchen", "s2"), null, Cancellation)).Code);
        await link.ReleaseAsync(Cancellation);
        Assert.True((await link.SendAsync(Case.Step("say | text=hello", "s3"), null, Cancellation)).Succeeded);
    }

    [Fact]
    public async Task A_cancel_that_comes_after_the_end_is_answered_with_the_result_once_more()
    {
        await using var link = await StartAsync(speedFactor: 20, SimulationFaults.None);
        var step = Case.Step("say | text=hello");
        Assert.True((await link.SendAsync(step, null, Cancellation)).Succeeded);
        var topics = new RobotTopics("robot");
        var answered = new TaskCompletionSource<ResultMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        await line!.SubscribeAsync(topics.Result, message => answered.TrySetResult(WireJson.TryRead(message.Payload, WireJson.Default.ResultMessage, out var result) ? result : throw new InvalidDataException()), Cancellation);
        await line.PublishAsync(new(topics.Cancel, WireJson.Write(new(step.Id), WireJson.Default.CancelMessage)), Cancellation);
        var again = await answered.Task.WaitAsync(Cancellation);
        Assert.Equal((step.Id, ActionStatus.Succeeded), (again.Id, again.Status));
    }

    [Fact]
    public async Task A_lost_connection_comes_back_and_the_result_with_it()
    {
        await using var link = await StartAsync(speedFactor: 20, new() { DisconnectAt = [2.0], MessageLoss = 0.2 });
        var result = await link.SendAsync(Case.Step("go_to | place=bathroom"), null, Cancellation);
        Assert.True(result.Succeeded, result.Message);
    }

    private async Task<JsonRobotLink> StartAsync(double speedFactor, SimulationFaults faults)
    {
        var world = HomeWorld.BuiltIn([], 5, faults, SimulationClock.DefaultStart);
        robot = new(world, new() { Broker = broker.BrokerAddress, SpeedFactor = speedFactor, Outage = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        await robot.StartAsync(Cancellation);
        line = new(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        var link = new JsonRobotLink(line, "robot", new() { ConnectTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System);
        await link.ConnectAsync(Cancellation);
        return link;
    }
}
