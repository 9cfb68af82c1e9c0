using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>A robot on a broker that stamps numbers: it takes a moment for each, and tells somebody before it answers.</summary>
internal sealed class StampRobot : IAsyncDisposable
{
    public const string Stamp = "stamp";
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closing = new();
    private readonly RobotTopics topics;
    private readonly MqttLink link;
    private readonly string id;
    private readonly Action<string, string> stamped;
    private Task living = Task.CompletedTask;
    private long sequence;

    private StampRobot(BrokerAddress broker, string id, Action<string, string> stamped)
    {
        (this.id, this.stamped, topics) = (id, stamped, new(id));
        link = new(new() { Broker = broker }, TimeProvider.System);
    }

    public static string IdOf(int number) => $"robot-{number}";

    public static async Task<StampRobot> StartAsync(BrokerAddress broker, int number, Action<string, string> stamped)
    {
        var robot = new StampRobot(broker, IdOf(number), stamped);
        await robot.link.SubscribeAsync(robot.topics.Command, message => _ = robot.ObeyAsync(message), CancellationToken.None);
        await robot.link.SubscribeAsync(robot.topics.Stop, robot.OnStop, CancellationToken.None);
        await robot.link.ConnectAsync(CancellationToken.None);
        var manifest = new ActuatorManifest(robot.id, "bench") { Actions = [new(Stamp) { Effect = ActionEffect.Reversible, TimeoutSeconds = 30, Parameters = [new("number", ParameterKind.Text) { Required = true }] }] };
        await robot.link.PublishAsync(new(robot.topics.Manifest, WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true }, CancellationToken.None);
        await robot.link.PublishAsync(new(robot.topics.Status, WireJson.Write(new(true), WireJson.Default.StatusMessage)) { Retain = true }, CancellationToken.None);
        robot.living = robot.LiveAsync();
        return robot;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await living.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await link.DisposeAsync();
        closing.Dispose();
    }

    private async Task LiveAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        do
        {
            await link.PublishAsync(new(topics.Telemetry, WireJson.Write(new(Interlocked.Increment(ref sequence)) { Entities = [new(id, id, "robot")] }, WireJson.Default.TelemetryMessage)) { Retain = true }, closing.Token);
        }
        while (await timer.WaitForNextTickAsync(closing.Token));
    }

    private async Task ObeyAsync(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.CommandMessage, out var command))
        {
            await Task.Delay(Work, TimeProvider.System, CancellationToken.None);
            stamped(command.Arguments["number"].AsText() ?? "", command.Id);
            var result = ResultMessage.From(command.Id, ActionResult.Done(command.Arguments, effectKnown: true));
            await link.PublishAsync(new(topics.Result, WireJson.Write(result, WireJson.Default.ResultMessage)), CancellationToken.None);
        }
    }

    private void OnStop(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop))
        {
            _ = link.PublishAsync(new(topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage)), CancellationToken.None).AsTask();
        }
    }
}
