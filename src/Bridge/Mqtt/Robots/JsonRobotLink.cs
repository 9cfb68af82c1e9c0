using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A robot that speaks the JSON robot protocol, over a broker.</summary>
public sealed class JsonRobotLink : ILedgeredLink, IPausable
{
    private readonly MqttLink link;
    private readonly JsonRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly RobotTopics topics;
    private readonly Ears ears;
    private readonly RobotBoard board;
    private readonly RobotCommands commands;
    private readonly RobotStops stops;
    private readonly RobotPauses pauses;
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
        ears = new(link);
        board = new(robotId, time);
        pauses = new(link, topics, options, time);
        commands = new(link, topics, options, time, () => State.Online, () => pauses.Total);
        stops = new(link, topics, options, time);
        link.ConnectionChanged += OnConnectionChanged;
    }

    /// <summary>How many messages of this robot could not be read.</summary>
    public long MalformedMessages => Interlocked.Read(ref malformed);

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Abandoned { get; private set; } = [];

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
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var asking = AskAgainAsync(attempt.Token);
            try
            {
                known = await manifest.Task.WaitAsync(options.ConnectTimeout, time, cancellationToken).ConfigureAwait(false);
                await firstWord.Task.WaitAsync(options.ConnectTimeout, time, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await attempt.CancelAsync().ConfigureAwait(false);
                await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"The robot '{topics.RobotId}' did not show itself on {link.Broker} within {options.ConnectTimeout.TotalSeconds:0.#} s: is it running, and is its id right?", exception);
        }

        Abandoned = await commands.AbandonOrphansAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var spec = Manifest.Actions.FirstOrDefault(action => action.Name == step.Action) ?? new(step.Action);
        stops.Forget(StopKind.Soft);
        return await commands.SendAsync(step, spec, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <remarks>The stop is repeated until the robot confirms it. After a time-out or a cancel it stays owed: it is told again when the link or the robot comes back, a soft one until the next command, an emergency stop until <see cref="ReleaseAsync"/>.</remarks>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        commands.HoldBack();
        await stops.StopAsync(kind, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <remarks>The wish is repeated until the robot's telemetry says that it is so; a robot that never speaks of pauses is told that it cannot.</remarks>
    public async ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => await pauses.SwitchAsync(wanted: true, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => await pauses.SwitchAsync(wanted: false, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken)
    {
        return await stops.ReleaseAsync(cancellationToken).ConfigureAwait(false) switch
        {
            PublishOutcome.Delivered => ActionResult.Done([], effectKnown: false),
            PublishOutcome.Refused => ActionResult.Rejection(ResultCode.LinkDown, $"The broker does not allow to release '{topics.RobotId}'."),
            PublishOutcome.Uncertain => ActionResult.Failure(ResultCode.EffectUnknown, "The link broke while the release was being sent: whether it came is not known."),
            _ => ActionResult.Rejection(ResultCode.LinkDown, "The link is down, or stands: the release was not sent, and is not later."),
        };
    }

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => ValueTask.FromResult(board.Observe(link.IsConnected));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        link.ConnectionChanged -= OnConnectionChanged;
        commands.CompleteAll(ActionResult.Failure(ResultCode.LinkDown, "The link was closed before the result was known."));
        await ears.DisposeAsync().ConfigureAwait(false);
    }

    private async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        await ears.OpenAsync(topics.Manifest, Read(WireJson.Default.ActuatorManifest, OnManifest), cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Status, Read(WireJson.Default.StatusMessage, OnStatus), cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Telemetry, Read(WireJson.Default.TelemetryMessage, OnTelemetry), cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Progress, Read(WireJson.Default.ProgressMessage, commands.Report), cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Result, Read(WireJson.Default.ResultMessage, commands.Complete), cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Stopped, Read(WireJson.Default.StoppedMessage, stops.Confirm), cancellationToken).ConfigureAwait(false);
    }

    // A broker may look up what is retained before the subscription stands: what the robot leaves there in between is told to nobody.
    private async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(options.AskAgain, time, cancellationToken).ConfigureAwait(false);
            await link.AskRetainedAsync(topics.Manifest, cancellationToken).ConfigureAwait(false);
            await link.AskRetainedAsync(topics.Status, cancellationToken).ConfigureAwait(false);
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

    // Every word of being there may be that of a robot that missed what was sent while it did not listen.
    private void OnStatus(StatusMessage message)
    {
        if (board.Set(message))
        {
            commands.Forget();
        }

        if (message.Online)
        {
            firstWord.TrySetResult();
            Resend();
        }
    }

    private void OnTelemetry(TelemetryMessage message)
    {
        var wasOnline = board.Online;
        if (!board.Set(message))
        {
            return;
        }

        pauses.Told(message.Paused);

        firstWord.TrySetResult();
        if (!wasOnline)
        {
            Resend();
        }
    }

    private void OnConnectionChanged(bool up)
    {
        if (up)
        {
            Resend();
        }
    }

    private void Resend()
    {
        stops.Resend();
        commands.Resend();
    }
}
