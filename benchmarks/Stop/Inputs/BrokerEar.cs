using System.Diagnostics;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Stop;

/// <summary>Listens on the robots' broker as a bystander: to stops that are told, to the robot's word that it stands, and to how it moves.</summary>
internal sealed class BrokerEar : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly RobotTopics topics;
    private readonly MqttLink link;
    private TaskCompletionSource<long> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<long> stands = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Pose? began;
    private Pose? now;

    private BrokerEar(BrokerAddress broker, string robot)
    {
        topics = new(robot);
        link = new(new() { Broker = broker }, TimeProvider.System);
    }

    /// <summary>Whether the robot moves.</summary>
    public bool Moving { get; private set; }

    /// <summary>How far it has come since it began to move, in metres.</summary>
    public double MovedMetres
    {
        get
        {
            lock (gate)
            {
                return Moving && began is { } from && now is { } here ? Math.Sqrt(Math.Pow(here.XMetres - from.XMetres, 2) + Math.Pow(here.YMetres - from.YMetres, 2)) : 0;
            }
        }
    }

    public static async Task<BrokerEar> OpenAsync(BrokerAddress broker, string robot, CancellationToken cancellationToken)
    {
        var ear = new BrokerEar(broker, robot);
        await ear.link.SubscribeAsync(ear.topics.Telemetry, ear.OnTelemetry, cancellationToken);
        await ear.link.SubscribeAsync(ear.topics.Stop, _ => ear.told.TrySetResult(Stopwatch.GetTimestamp()), cancellationToken);
        await ear.link.SubscribeAsync(RobotTopics.StopAll, _ => ear.told.TrySetResult(Stopwatch.GetTimestamp()), cancellationToken);
        await ear.link.SubscribeAsync(ear.topics.Stopped, _ => ear.stands.TrySetResult(Stopwatch.GetTimestamp()), cancellationToken);
        await ear.link.ConnectAsync(cancellationToken);
        return ear;
    }

    /// <summary>Publishes.</summary>
    public ValueTask<PublishOutcome> SayAsync(string topic, string payload, CancellationToken cancellationToken) => link.PublishAsync(new(topic, System.Text.Encoding.UTF8.GetBytes(payload)), cancellationToken);

    /// <summary>Listens for the next stop.</summary>
    /// <returns>When it was told on the broker, and when the robot said that it stands.</returns>
    public (Task<long> Told, Task<long> Stands) Listen()
    {
        (told, stands) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        return (told.Task, stands.Task);
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();

    private void OnTelemetry(MqttMessage message)
    {
        if (!WireJson.TryRead(message.Payload, WireJson.Default.TelemetryMessage, out var telemetry))
        {
            return;
        }

        lock (gate)
        {
            began = telemetry.Moving && !Moving ? telemetry.Pose : began;
            (Moving, now) = (telemetry.Moving, telemetry.Pose);
        }
    }
}
