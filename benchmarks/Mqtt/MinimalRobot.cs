using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>A robot that has done everything as soon as it is told.</summary>
internal sealed class MinimalRobot : IAsyncDisposable
{
    private const string Id = "bench";

    private static readonly byte[] s_commandTopic = System.Text.Encoding.UTF8.GetBytes(new RobotTopics(Id).Command);

    private readonly RobotTopics topics = new(Id);
    private readonly MqttLink link;
    private long sequence;

    private MinimalRobot(BrokerAddress broker) => link = new(new() { Broker = broker }, TimeProvider.System);

    /// <summary>The topic that only its commands have.</summary>
    public static ReadOnlySpan<byte> CommandTopic => s_commandTopic;

    public static async Task<MinimalRobot> StartAsync(BrokerAddress broker, CancellationToken cancellationToken)
    {
        var robot = new MinimalRobot(broker);
        await robot.link.SubscribeAsync(robot.topics.Command, robot.OnCommand, cancellationToken);
        await robot.link.SubscribeAsync(robot.topics.Stop, robot.OnStop, cancellationToken);
        await robot.link.ConnectAsync(cancellationToken);
        var manifest = new ActuatorManifest(Id, Id) { Actions = [new("go") { Effect = ActionEffect.Reversible, Parameters = [new("place", ParameterKind.Text) { Required = true }] }] };
        await robot.link.PublishAsync(new(robot.topics.Manifest, WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true }, cancellationToken);
        await robot.link.PublishAsync(new(robot.topics.Status, WireJson.Write(new(true), WireJson.Default.StatusMessage)) { Retain = true }, cancellationToken);
        await robot.link.PublishAsync(robot.Telemetry(), cancellationToken);
        return robot;
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();

    private MqttMessage Telemetry() =>
        new(topics.Telemetry, WireJson.Write(new(Interlocked.Increment(ref sequence)) { Entities = [new(Id, Id, "robot")] }, WireJson.Default.TelemetryMessage)) { Delivery = MqttDelivery.AtMostOnce };

    private void OnCommand(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.CommandMessage, out var command))
        {
            var result = ResultMessage.From(command.Id, ActionResult.Done(command.Arguments, effectKnown: true));
            _ = link.PublishAsync(Telemetry(), CancellationToken.None).AsTask();
            Send(topics.Result, WireJson.Write(result, WireJson.Default.ResultMessage));
        }
    }

    private void OnStop(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop))
        {
            Send(topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage));
        }
    }

    private void Send(string topic, byte[] payload) => _ = link.PublishAsync(new(topic, payload), CancellationToken.None).AsTask();
}
