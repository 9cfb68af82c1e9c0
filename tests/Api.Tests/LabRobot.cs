namespace LamRobot.Api.Tests;

/// <summary>A robot on a broker that waves, erases for good, and holds until it is told to cease; what it says of itself is the test's.</summary>
internal sealed class LabRobot : IAsyncDisposable
{
    public const string Id = "lab";

    private readonly string id;
    private readonly RobotTopics topics;
    private readonly MqttLink link;
    private readonly List<CommandMessage> commands = [];
    private readonly string description;
    private readonly IReadOnlyList<Entity> entities;
    private readonly CancellationTokenSource closing = new();
    private Task living = Task.CompletedTask;

    private LabRobot(BrokerAddress broker, string id, string description, IReadOnlyList<Entity> entities)
    {
        (this.id, topics) = (id, new(id));
        this.description = description;
        this.entities = entities;
        link = new(new() { Broker = broker, LastWill = new(topics.Status, WireJson.Write(new(false), WireJson.Default.StatusMessage)) { Retain = true } }, TimeProvider.System);
    }

    /// <summary>What it was told, in order.</summary>
    public IReadOnlyList<CommandMessage> Commands
    {
        get
        {
            lock (commands)
            {
                return [.. commands];
            }
        }
    }

    /// <summary>How often it was told to stop.</summary>
    public int Stops;

    /// <summary>Whether somebody has pressed the button on it.</summary>
    public bool Pressed { get; set; }

    /// <summary>What it says when something is done.</summary>
    public string Remark { get; set; } = "";

    public static Task<LabRobot> StartAsync(BrokerAddress broker, string description = "", params IReadOnlyList<Entity> entities) =>
        StartAsync(new LabRobot(broker, Id, description, entities.Count > 0 ? entities : [new("lab", "robot", "robot")]));

    /// <summary>Starts one of several.</summary>
    public static Task<LabRobot> StartNamedAsync(BrokerAddress broker, string id, string ownName) => StartAsync(new LabRobot(broker, id, "", [new(ownName, "robot", "robot")]));

    private static async Task<LabRobot> StartAsync(LabRobot robot)
    {
        await robot.link.SubscribeAsync(robot.topics.Command, robot.OnCommand, CancellationToken.None);
        await robot.link.SubscribeAsync(robot.topics.Cancel, robot.OnCancel, CancellationToken.None);
        await robot.link.SubscribeAsync(robot.topics.Stop, robot.OnStop, CancellationToken.None);
        await robot.link.SubscribeAsync(RobotTopics.StopAll, robot.OnStop, CancellationToken.None);
        await robot.link.ConnectAsync(CancellationToken.None);
        await robot.SayAsync(robot.topics.Manifest, WireJson.Write(robot.Manifest(), WireJson.Default.ActuatorManifest));
        await robot.TellAsync(1);
        await robot.SayAsync(robot.topics.Status, WireJson.Write(new(true), WireJson.Default.StatusMessage));
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

    private Task<PublishOutcome> TellAsync(long sequence) =>
        SayAsync(topics.Telemetry, WireJson.Write(new(sequence) { EmergencyStopped = Pressed, Entities = entities.ToEquatableList() }, WireJson.Default.TelemetryMessage));

    // A robot that falls silent counts as gone.
    private async Task LiveAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        for (var sequence = 2L; await timer.WaitForNextTickAsync(closing.Token); sequence++)
        {
            await TellAsync(sequence);
        }
    }

    private ActuatorManifest Manifest() => new(id, "test")
    {
        Description = description,
        Actions =
        [
            new("wave") { Description = description, Effect = ActionEffect.Reversible, Parameters = [new("text", ParameterKind.Text) { Description = description }] },
            new("erase") { Description = description, Effect = ActionEffect.Irreversible },
            new("hold") { Description = description, Effect = ActionEffect.Reversible },
        ],
    };

    private Task<PublishOutcome> SayAsync(string topic, byte[] payload) => link.PublishAsync(new(topic, payload) { Retain = true }, CancellationToken.None).AsTask();

    private void OnCommand(MqttMessage message)
    {
        if (!WireJson.TryRead(message.Payload, WireJson.Default.CommandMessage, out var command))
        {
            return;
        }

        lock (commands)
        {
            // A command that comes again, because its answer was slow, is the same command.
            if (commands.All(known => known.Id != command.Id))
            {
                commands.Add(command);
            }
        }

        if (command.Action != "hold")
        {
            Answer(command.Id, ActionResult.Done(command.Arguments, effectKnown: true, Remark));
        }
    }

    private void OnCancel(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.CancelMessage, out var cancel))
        {
            Answer(cancel.Id, new(ActionStatus.Stopped, ResultCode.Stopped, "cancelled"));
        }
    }

    private void OnStop(MqttMessage message)
    {
        if (WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop))
        {
            Interlocked.Increment(ref Stops);
            _ = link.PublishAsync(new(topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage)), CancellationToken.None).AsTask();
        }
    }

    private void Answer(string id, ActionResult result) =>
        _ = link.PublishAsync(new(topics.Result, WireJson.Write(ResultMessage.From(id, result), WireJson.Default.ResultMessage)), CancellationToken.None).AsTask();
}
