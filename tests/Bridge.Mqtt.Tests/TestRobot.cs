using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>The smallest robot that keeps the protocol: it does each command when the test says so.</summary>
internal sealed class TestRobot : IAsyncDisposable
{
    private readonly RobotTopics topics;
    private readonly ConcurrentDictionary<string, ResultMessage> done = new();
    private readonly ConcurrentDictionary<string, byte> begun = new();

    private TestRobot(BrokerAddress broker, RobotTopics topics)
    {
        this.topics = topics;
        Link = new(
            new()
            {
                Broker = broker,
                LastWill = new(topics.Status, WireJson.Write(new(false), WireJson.Default.StatusMessage)) { Retain = true },
                KeepAlive = TimeSpan.FromMinutes(1),
            },
            TimeProvider.System);
    }

    public MqttLink Link { get; }

    /// <summary>Ids of the commands in the order in which they were begun.</summary>
    public ConcurrentQueue<string> Begun { get; } = new();

    /// <summary>How often a command came, also one that came before.</summary>
    public int Received;

    /// <summary>Ids of the stops that came, also those that were not answered.</summary>
    public ConcurrentQueue<string> Stops { get; } = new();

    /// <summary>How many stops are not answered, as when the answer is lost.</summary>
    public int StopsToIgnore;

    /// <summary>Completed when the broker has its manifest and its status.</summary>
    public TaskCompletionSource Announced { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when a stop was answered.</summary>
    public TaskCompletionSource<StopMessage> Stood { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when a command has begun.</summary>
    public TaskCompletionSource<CommandMessage> Next { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<string> Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts a robot; the broker has its manifest and its status then.</summary>
    public static async Task<TestRobot> StartAsync(BrokerAddress broker, string id = "r1", double timeoutSeconds = 30, string? manifestId = null)
    {
        var robot = new TestRobot(broker, new(id));
        await robot.Link.SubscribeAsync(robot.topics.Command, robot.OnCommand, CancellationToken.None);
        await robot.Link.SubscribeAsync(robot.topics.Cancel, robot.OnCancel, CancellationToken.None);
        await robot.Link.SubscribeAsync(robot.topics.Stop, robot.OnStop, CancellationToken.None);
        await robot.Link.SubscribeAsync(RobotTopics.StopAll, robot.OnStop, CancellationToken.None);
        robot.Link.ConnectionChanged += up => _ = up ? robot.AnnounceAsync(manifestId ?? id, timeoutSeconds) : Task.CompletedTask;
        await robot.Link.ConnectAsync(CancellationToken.None);
        await robot.Announced.Task;
        return robot;
    }

    /// <summary>Whether it leaves cancels unanswered.</summary>
    public bool IgnoresCancels { get; set; }

    public async Task FinishAsync(string id, ActionResult? result = null)
    {
        done[id] = ResultMessage.From(id, result ?? ActionResult.Done([], effectKnown: true));
        await PublishAsync(topics.Result, WireJson.Write(done[id], WireJson.Default.ResultMessage));
    }

    public Task ReportAsync(string id, double fraction) =>
        PublishAsync(topics.Progress, WireJson.Write(new(id, "on my way", fraction), WireJson.Default.ProgressMessage));

    /// <summary>Says that it is there, in a session.</summary>
    public Task BeginSessionAsync(string session) => PublishAsync(topics.Status, WireJson.Write(new(true, Session: session), WireJson.Default.StatusMessage));

    public Task TellAsync(TelemetryMessage telemetry) => PublishAsync(topics.Telemetry, WireJson.Write(telemetry, WireJson.Default.TelemetryMessage));

    public Task PublishAsync(string topic, byte[] payload) => Link.PublishAsync(new(topic, payload), CancellationToken.None).AsTask();

    public ValueTask DisposeAsync() => Link.DisposeAsync();

    private async Task AnnounceAsync(string id, double timeoutSeconds)
    {
        var manifest = new ActuatorManifest(id, "test") { Actions = [new("go") { Effect = ActionEffect.Idempotent, TimeoutSeconds = timeoutSeconds }] };
        await Link.PublishAsync(new(topics.Manifest, WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true }, CancellationToken.None);
        await Link.PublishAsync(new(topics.Status, WireJson.Write(new(true), WireJson.Default.StatusMessage)) { Retain = true }, CancellationToken.None);
        Announced.TrySetResult();
    }

    private void OnCommand(MqttMessage message)
    {
        if (!WireJson.TryRead(message.Payload, WireJson.Default.CommandMessage, out var command))
        {
            return;
        }

        Interlocked.Increment(ref Received);
        if (done.TryGetValue(command.Id, out var result))
        {
            _ = PublishAsync(topics.Result, WireJson.Write(result, WireJson.Default.ResultMessage));
        }
        else if (begun.TryAdd(command.Id, 0))
        {
            Begun.Enqueue(command.Id);
            Next.TrySetResult(command);
        }
    }

    private void OnCancel(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.CancelMessage, out var cancel))
        {
            Cancelled.TrySetResult(cancel.Id);
            _ = IgnoresCancels ? Task.CompletedTask
                : done.TryGetValue(cancel.Id, out var result) ? FinishAsync(cancel.Id, result.ToResult())
                : FinishAsync(cancel.Id, new(ActionStatus.Stopped, ResultCode.Stopped, "cancelled"));
        }
    }

    private void OnStop(MqttMessage message)
    {
        if (!WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop))
        {
            return;
        }

        Stops.Enqueue(stop.Id);
        if (Interlocked.Decrement(ref StopsToIgnore) < 0)
        {
            Stood.TrySetResult(stop);
            _ = PublishAsync(topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage));
        }
    }
}
