using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>A robot behind a ROS bridge: Nav2 drives it to stations, velocities move it by its odometry.</summary>
/// <remarks>Safe for use from several threads. One action at a time; a second one is refused until the first has ended.</remarks>
public sealed class RosRobotLink : ILedgeredLink
{
    private readonly RosRobot robot;
    private readonly MqttLink link;
    private readonly RosRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly Ears ears;
    private readonly RosBoard board;
    private readonly RosNavigation navigation;
    private readonly RosDriving driving;
    private readonly VelocityStream stream;
    private readonly RosStops stops;
    private readonly StepLedger ledger;
    private readonly SemaphoreSlim turn = new(1, 1);
    private CancellationTokenSource halting = new();
    private volatile bool emergency;

    /// <summary>Makes a link to a robot; it knows nothing until <see cref="ConnectAsync"/>.</summary>
    /// <param name="robot">The robot, as its file describes it.</param>
    /// <param name="link">The connection to the broker; it stays the caller's.</param>
    /// <param name="options">How long to wait.</param>
    /// <param name="time">The clock.</param>
    public RosRobotLink(RosRobot robot, MqttLink link, RosRobotLinkOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(robot);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (this.robot, this.link, this.options, this.time) = (robot, link, options, time);
        ears = new(link);
        board = new(robot, time);
        stream = new(SendAsync, options.Velocity with { Limits = robot.Limits }, time);
        navigation = new(robot, link, board, options, time);
        driving = new(robot, board, stream, options, time);
        stops = new(robot, board, options, time, StandAsync);
        ledger = new(robot.Id, options.Ledger ?? new InMemoryCommandLedger());
        Manifest = RosActions.Of(robot);
    }

    /// <inheritdoc />
    public ActuatorManifest Manifest { get; }

    /// <summary>What a robot can do, by what its file says.</summary>
    /// <param name="robot">The robot.</param>
    /// <returns>Its manifest.</returns>
    public static ActuatorManifest ManifestOf(RosRobot robot)
    {
        ArgumentNullException.ThrowIfNull(robot);
        return RosActions.Of(robot);
    }

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Abandoned { get; private set; } = [];

    /// <summary>How many messages of this robot could not be read.</summary>
    public long MalformedMessages => board.Malformed;

    /// <inheritdoc />
    public RobotState State => new(robot.Id, link.IsConnected && board.Age < options.Silence)
    {
        Pose = board.Pose,
        Battery = board.Battery,
        Moving = board.Moving,
        EmergencyStopped = emergency,
        Age = board.Pose is null ? TimeSpan.Zero : board.Age,
    };

    /// <inheritdoc />
    /// <exception cref="TimeoutException">The robot did not say where it is.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await board.ListenAsync(ears, cancellationToken).ConfigureAwait(false);
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        var began = time.GetTimestamp();
        while (board.Pose is null)
        {
            if (time.GetElapsedTime(began) > options.ConnectTimeout)
            {
                throw new TimeoutException($"The robot '{robot.Id}' did not say on {link.Broker} within {options.ConnectTimeout.TotalSeconds:0.#} s where it is: is the bridge running, and are the topics of its file right ({robot.Topics.Pose ?? robot.Topics.Odometry})?");
            }

            await board.News.WaitAsync(TimeSpan.FromMilliseconds(100), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        Abandoned = await ledger.AbandonOrphansAsync(async _ =>
        {
            await StandAsync(CancellationToken.None).ConfigureAwait(false);
            return null;
        }).ConfigureAwait(false);
        stream.Release();
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        cancellationToken.ThrowIfCancellationRequested();
        return await ledger.OnceAsync(step, () => DoAsync(step, progress, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <remarks>Standing is sent as a velocity, again and again while it is not seen, and Nav2's goals are cancelled; an emergency stop takes no velocity until <see cref="ReleaseAsync"/>. A stop that was not seen is told again when the robot is heard after a silence, a soft one until the next command, an emergency stop until <see cref="ReleaseAsync"/>.</remarks>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        emergency |= kind == StopKind.Emergency;

        // Not awaited: a step that is slow to end must not hold up the first standing.
        _ = Interlocked.Exchange(ref halting, new()).CancelAsync();
        await stops.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken)
    {
        emergency = false;
        await stops.ForgetAsync().ConfigureAwait(false);
        stream.Release();
        return ActionResult.Done([], effectKnown: true);
    }

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => ValueTask.FromResult(RosSight.Observe(robot, State, time.GetUtcNow()));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await halting.CancelAsync().ConfigureAwait(false);
        await stops.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
        await ears.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<ActionResult> DoAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false))
        {
            return ActionResult.Rejection(ResultCode.DeviceBusy, $"'{robot.Id}' has still something to do.");
        }

        try
        {
            var stop = halting.Token;
            if (Obstacle() is { } obstacle)
            {
                return obstacle;
            }

            await stops.ForgetAsync().ConfigureAwait(false);
            if (stop.IsCancellationRequested)
            {
                return new(ActionStatus.Stopped, ResultCode.Stopped, "The robot was stopped before the action was begun.") { EffectKnown = true };
            }

            stream.Release();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
            return await ActAsync(step, progress, either.Token).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private ActionResult? Obstacle() =>
        emergency ? ActionResult.Rejection(ResultCode.Stopped, $"The emergency stop of '{robot.Id}' is on.")
        : !State.Online ? ActionResult.Rejection(ResultCode.LinkDown, $"'{robot.Id}' is silent: where it is was not told for {options.Silence.TotalSeconds:0.#} s.")
        : null;

    private async Task<ActionResult> ActAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        string Text(string name) => step.Arguments.TryGetValue(name, out var value) ? value.AsText() ?? "" : "";
        double Number(string name) => step.Arguments.TryGetValue(name, out var value) ? value.AsNumber() ?? double.NaN : double.NaN;
        var spec = Manifest.Actions.FirstOrDefault(action => action.Name == step.Action);
        if (spec is null || spec.Parameters.FirstOrDefault(parameter => Problem(parameter, step)) is { } wrong)
        {
            return ActionResult.Rejection(ResultCode.BadArgument, $"'{robot.Id}' does not do '{step.Action}' with these arguments.");
        }

        return step.Action switch
        {
            RosActions.GoTo when RosSight.Find(robot, Text(RosActions.Station)) is { } station => await navigation.GoAsync(step, station, progress, cancellationToken).ConfigureAwait(false),
            RosActions.GoTo => ActionResult.Rejection(ResultCode.UnknownEntity, $"There is no station '{Text(RosActions.Station)}'."),
            RosActions.Move => await driving.MoveAsync(step, Number(RosActions.Distance) * (Text(RosActions.Direction) == RosActions.Backward ? -1 : 1), progress, cancellationToken).ConfigureAwait(false),
            _ => await driving.TurnAsync(step, Number(RosActions.Angle) * Math.PI / 180 * (Text(RosActions.Direction) == RosActions.Right ? -1 : 1), progress, cancellationToken).ConfigureAwait(false),
        };
    }

    private static bool Problem(ParameterSpec parameter, ActionStep step) =>
        !step.Arguments.TryGetValue(parameter.Name, out var value)
        || (parameter.Kind == ParameterKind.Choice && !parameter.Choices.Contains(value.AsText()))
        || (parameter.Kind == ParameterKind.Number && !(value.AsNumber() >= parameter.Minimum && value.AsNumber() <= parameter.Maximum));

    private async ValueTask StandAsync(CancellationToken cancellationToken)
    {
        await stream.HaltAsync(cancellationToken).ConfigureAwait(false);
        await navigation.CancelAsync().ConfigureAwait(false);
    }

    private async ValueTask SendAsync(VelocityCommand velocity, CancellationToken cancellationToken)
    {
        if (robot.Topics.Velocity is { } topic)
        {
            var standing = velocity == VelocityCommand.Zero;
            var message = new MqttMessage(topic, RosMessages.Twist(velocity, robot.Topics.Stamped ? time.GetUtcNow() : null)) { Delivery = MqttDelivery.AtMostOnce, Urgent = standing, Fleeting = !standing };
            await link.PublishAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }
}
