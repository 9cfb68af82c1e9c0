using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A robot that speaks the JSON robot protocol, over a broker.</summary>
public sealed class JsonRobotLink : IRobotLink
{
    private readonly MqttLink link;
    private readonly JsonRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly RobotTopics topics;
    private readonly RobotBoard board;
    private readonly ConcurrentDictionary<string, PendingCommand> pending = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> stops = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<ActuatorManifest> manifest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource firstWord = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long malformed;
    private ActuatorManifest? known;

    /// <summary>Makes a link to a robot; it knows nothing until <see cref="ConnectAsync"/>.</summary>
    /// <param name="link">The connection to the broker; it stays the caller's.</param>
    /// <param name="robotId">The robot's id.</param>
    /// <param name="options">How long to wait.</param>
    /// <param name="time">The clock.</param>
    public JsonRobotLink(MqttLink link, string robotId, JsonRobotLinkOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        this.link = link;
        this.options = options;
        this.time = time;
        topics = new(robotId);
        board = new(robotId, time);
        link.ConnectionChanged += OnConnectionChanged;
    }

    /// <summary>How many messages of this robot could not be read.</summary>
    public long MalformedMessages => Interlocked.Read(ref malformed);

    /// <inheritdoc />
    public ActuatorManifest Manifest => known ?? throw new InvalidOperationException("The robot's manifest is known once the link is connected.");

    /// <inheritdoc />
    public RobotState State => board.State(link.IsConnected);

    /// <inheritdoc />
    /// <exception cref="TimeoutException">The robot did not show itself.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await SubscribeAsync(cancellationToken).ConfigureAwait(false);
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            known = await manifest.Task.WaitAsync(options.ConnectTimeout, time, cancellationToken).ConfigureAwait(false);
            await firstWord.Task.WaitAsync(options.ConnectTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"The robot '{topics.RobotId}' did not show itself on {link.Broker} within {options.ConnectTimeout.TotalSeconds:0.#} s: is it running, and is its id right?", exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var allowed = Manifest.Actions.FirstOrDefault(action => action.Name == step.Action)?.TimeoutSeconds ?? ActionSpec.DefaultTimeoutSeconds;
        var command = new PendingCommand(new(step.Id, step.Action) { Arguments = step.Arguments, TimeoutSeconds = allowed }, progress);
        if (!pending.TryAdd(step.Id, command))
        {
            return ActionResult.Rejection(ResultCode.DeviceBusy, $"The command '{step.Id}' is already on its way.");
        }

        try
        {
            return await PublishCommandAsync(command, cancellationToken).ConfigureAwait(false) switch
            {
                PublishOutcome.Delivered or PublishOutcome.Queued => await AwaitResultAsync(command, cancellationToken).ConfigureAwait(false),
                PublishOutcome.Refused => ActionResult.Rejection(ResultCode.LinkDown, $"The broker does not allow commands to '{topics.RobotId}'."),
                _ => ActionResult.Rejection(ResultCode.LinkDown, "The link is down and too many messages wait for it: the command was not sent."),
            };
        }
        finally
        {
            pending.TryRemove(step.Id, out _);
        }
    }

    /// <inheritdoc />
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        var stop = new StopMessage(Guid.NewGuid().ToString("N"), kind);
        var stands = stops.GetOrAdd(stop.Id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await link.PublishAsync(new(topics.Stop, WireJson.Write(stop, WireJson.Default.StopMessage)) { Urgent = true }, cancellationToken).ConfigureAwait(false);
            await stands.Task.WaitAsync(options.StopTimeout, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            stops.TryRemove(stop.Id, out _);
        }
    }

    /// <summary>Ends an emergency stop.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is sent.</returns>
    public async ValueTask ReleaseAsync(CancellationToken cancellationToken) =>
        await link.PublishAsync(new(topics.Release, WireJson.Write(new(Guid.NewGuid().ToString("N")), WireJson.Default.ReleaseMessage)), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => ValueTask.FromResult(board.Observe(link.IsConnected));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        link.ConnectionChanged -= OnConnectionChanged;
        foreach (var command in pending.Values)
        {
            command.Complete(ActionResult.Failure(ResultCode.LinkDown, "The link was closed before the result was known."));
        }

        return ValueTask.CompletedTask;
    }

    private async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        await link.SubscribeAsync(topics.Manifest, Read(WireJson.Default.ActuatorManifest, OnManifest), cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(topics.Status, Read(WireJson.Default.StatusMessage, OnStatus), cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(topics.Telemetry, Read(WireJson.Default.TelemetryMessage, OnTelemetry), cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(topics.Progress, Read(WireJson.Default.ProgressMessage, message => pending.GetValueOrDefault(message.Id)?.Report(message)), cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(topics.Result, Read(WireJson.Default.ResultMessage, message => pending.GetValueOrDefault(message.Id)?.Complete(message.ToResult())), cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(topics.Stopped, Read(WireJson.Default.StoppedMessage, message => stops.GetValueOrDefault(message.Id)?.TrySetResult()), cancellationToken).ConfigureAwait(false);
    }

    private async Task<PublishOutcome> PublishCommandAsync(PendingCommand command, CancellationToken cancellationToken) =>
        await link.PublishAsync(new(topics.Command, WireJson.Write(command.Command, WireJson.Default.CommandMessage)), cancellationToken).ConfigureAwait(false);

    private async Task<ActionResult> AwaitResultAsync(PendingCommand command, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(command.Command.TimeoutSeconds) + options.ResultGrace;
        try
        {
            return await command.Result.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return State.Online
                ? ActionResult.Failure(ResultCode.LinkTimeout, $"The robot '{topics.RobotId}' gave no result within {patience.TotalSeconds:0.#} s.")
                : ActionResult.Failure(ResultCode.LinkDown, $"The robot '{topics.RobotId}' went away before its result was known.");
        }
        catch (OperationCanceledException)
        {
            return await CancelAsync(command).ConfigureAwait(false);
        }
    }

    private async Task<ActionResult> CancelAsync(PendingCommand command)
    {
        await link.PublishAsync(new(topics.Cancel, WireJson.Write(new(command.Command.Id), WireJson.Default.CancelMessage)) { Urgent = true }, CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await command.Result.WaitAsync(options.CancelTimeout, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled; how far it got is not known.");
        }
    }

    private Action<MqttMessage> Read<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Action<T> take)
        where T : class =>
        message =>
        {
            if (WireJson.TryRead(message.Payload, type, out var content))
            {
                take(content);
            }
            else
            {
                Interlocked.Increment(ref malformed);
            }
        };

    private void OnManifest(ActuatorManifest message)
    {
        if (message.Id == topics.RobotId)
        {
            manifest.TrySetResult(message);
        }
        else
        {
            Interlocked.Increment(ref malformed);
        }
    }

    private void OnStatus(StatusMessage message)
    {
        var wasOnline = board.Online;
        board.Set(message);
        if (message.Online)
        {
            firstWord.TrySetResult();
            if (!wasOnline)
            {
                Resend();
            }
        }
    }

    private void OnTelemetry(TelemetryMessage message)
    {
        if (board.Set(message))
        {
            firstWord.TrySetResult();
        }
    }

    private void OnConnectionChanged(bool up)
    {
        if (up)
        {
            Resend();
        }
    }

    // The robot does an id once and repeats its result, so asking again is safe and loses nothing.
    private void Resend()
    {
        foreach (var command in pending.Values)
        {
            _ = PublishCommandAsync(command, CancellationToken.None);
        }
    }
}
