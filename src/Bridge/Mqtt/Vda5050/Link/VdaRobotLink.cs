using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A robot that speaks VDA 5050, over a broker: steps become orders along the map's ways, or instant actions.</summary>
/// <remarks>Safe for use from several threads. One order at a time; a second one is refused until the first has ended.</remarks>
public sealed class VdaRobotLink : ILedgeredLink, IPausable
{
    private readonly MqttLink link;
    private readonly VdaTopics topics;
    private readonly VdaRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly VdaBoard board;
    private readonly Ears ears;
    private readonly VdaEar ear;
    private readonly VdaPen pen;
    private readonly VdaSight sight;
    private readonly VdaInstants instants;
    private readonly VdaOrders orders;
    private readonly VdaStops stops;
    private readonly VdaArrival arrival;
    private readonly StepLedger ledger;
    private FactsheetActions? actions;
    private long remindedOf;

    /// <summary>Makes a link to a robot; it knows nothing until <see cref="ConnectAsync"/>.</summary>
    /// <param name="link">The connection to the broker; it stays the caller's.</param>
    /// <param name="topics">Where the robot speaks; <see cref="VdaDirectory"/> finds them.</param>
    /// <param name="options">The map, and how long to wait.</param>
    /// <param name="time">The clock.</param>
    public VdaRobotLink(MqttLink link, VdaTopics topics, VdaRobotLinkOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (this.link, this.topics, this.options, this.time) = (link, topics, options, time);
        RobotId = options.RobotId ?? VdaRobotIds.Of(topics.Robot);
        board = new(time);
        ears = new(link);
        ear = new(topics, board);
        pen = new(link, topics, board, time);
        sight = new(RobotId, options, time);
        instants = new(pen, board, time);
        orders = new(RobotId, pen, board, instants, options, time);
        stops = new(RobotId, instants, board, options);
        arrival = new(link, topics, board, pen, options, time);
        ledger = new(RobotId, options.Ledger ?? new InMemoryCommandLedger());
        board.Told += OnState;
        link.ConnectionChanged += OnConnectionChanged;
    }

    /// <summary>The robot's id on our side.</summary>
    public string RobotId { get; }

    /// <summary>How many messages of this robot could not be read or believed.</summary>
    public long MalformedMessages => ear.Malformed;

    /// <inheritdoc />
    public ActuatorManifest Manifest => Actions.Manifest;

    /// <inheritdoc />
    public RobotState State => sight.State(board.Now, link.IsConnected, stops.Emergency);

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Abandoned { get; private set; } = [];

    private FactsheetActions Actions => actions ?? throw new InvalidOperationException("The robot's manifest is known once the link is connected.");

    /// <inheritdoc />
    /// <remarks>A robot that tells no factsheet, even when asked, can be driven all the same: its manifest has <c>go_to</c> alone.</remarks>
    /// <exception cref="TimeoutException">The robot did not show itself.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await ear.ListenAsync(ears, cancellationToken).ConfigureAwait(false);
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await arrival.AwaitAsync(cancellationToken).ConfigureAwait(false);
        actions = FactsheetActions.Of(board.Now.Factsheet ?? new(), RobotId);
        Abandoned = await ledger.AbandonOrphansAsync(orphan => GiveUpAsync(orphan, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        cancellationToken.ThrowIfCancellationRequested();
        return step.Action == FactsheetTransport.Name && Actions.Transport is { } transport
            ? await TransportAsync(transport.Split(step), progress, cancellationToken).ConfigureAwait(false)
            : await ledger.OnceAsync(step, () => DoAsync(step, progress, cancellationToken), departs: false).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <remarks>The robot is paused and its order cancelled; an emergency stop uses the robot's own action where its factsheet names one. What it did not confirm is told again when it comes back, a soft stop until the next order, an emergency stop until <see cref="ReleaseAsync"/>.</remarks>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        orders.Halt(new(ActionStatus.Stopped, ResultCode.Stopped, "The robot was stopped; how far it got is not known."));
        await stops.StopAsync(kind, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken) => await stops.ReleaseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) =>
        Say("The robot did not pause", await stops.PauseAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public async ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => stops.Emergency
        ? ActionResult.Rejection(ResultCode.Stopped, $"The emergency stop of '{RobotId}' is on.")
        : Say("The robot did not go on", await stops.ResumeAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Cancels the order that the robot has, whoever gave it.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when the robot has no order any more and stands.</returns>
    public async ValueTask<ActionResult> CancelAsync(CancellationToken cancellationToken)
    {
        orders.Halt(new(ActionStatus.Stopped, ResultCode.Stopped, "The order was cancelled; how far it got is not known."));
        return Say("The robot did not cancel its order", await orders.CancelAsync(null, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    /// <remarks>When the robot was silent for a while it is asked for its state first: the standard allows it half a minute of silence.</remarks>
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        if (pen.CanWrite && board.Now is { Online: true } known && time.GetUtcNow() - known.Heard >= options.RefreshAfter)
        {
            await instants.AskAsync([VdaInstants.Make("stateRequest")], _ => true, new(options.AskAgain), cancellationToken).ConfigureAwait(false);
        }

        return sight.Observe(board.Now, State);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        link.ConnectionChanged -= OnConnectionChanged;
        board.Told -= OnState;
        orders.Halt(ActionResult.Failure(ResultCode.LinkDown, "The link was closed before the result was known."));
        await ears.DisposeAsync().ConfigureAwait(false);
    }

    private static ActionResult Say(string failure, VdaInstantAnswer answer) =>
        answer.Done ? ActionResult.Done([], effectKnown: true) : ActionResult.Failure(ResultCode.LinkTimeout, $"{failure}: {answer.Reason}.");

    private ActionResult? Obstacle() => stops.Emergency
        ? ActionResult.Rejection(ResultCode.Stopped, $"The emergency stop of '{RobotId}' is on.")
        : VdaReadiness.Obstacle(board.Now, link.IsConnected);

    private async Task<ActionResult> DoAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var factsheet = board.Now.Factsheet ?? new();
        if (Obstacle() is { } obstacle)
        {
            return obstacle;
        }

        if (VdaTaskReader.Read(step, Actions, factsheet, options.Map, board.Now.Position, out var refusal) is not { } task)
        {
            return refusal!;
        }

        if (task.Relocates && board.Now.State is { } state && (state.Driving || VdaReadiness.HasOrder(state)))
        {
            return ActionResult.Rejection(ResultCode.DeviceBusy, "The robot has still an order to do: it is told where it is when it stands.");
        }

        var allowed = TimeSpan.FromSeconds(Manifest.Actions.First(action => action.Name == step.Action).TimeoutSeconds) + options.ResultGrace;
        return task.Instant
            ? await DoAtOnceAsync(task, allowed, cancellationToken).ConfigureAwait(false)
            : await OrderAsync(task, factsheet, allowed, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ActionResult?> GiveUpAsync(LedgerEntry orphan, CancellationToken cancellationToken)
    {
        var orderId = VdaOrderIds.Order(orphan.CommandId, board.Now.Factsheet?.MaximumIdLength);
        if (board.Now.State is { } state && state.OrderId == orderId && VdaReadiness.HasOrder(state))
        {
            await orders.CancelAsync(orderId, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<ActionResult> OrderAsync(VdaTask task, VdaFactsheet factsheet, TimeSpan allowed, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var orderId = VdaOrderIds.Order(task.Step.Id, factsheet.MaximumIdLength);
        if (stops.Held && await LetGoAsync(orderId, cancellationToken).ConfigureAwait(false) is { } paused)
        {
            return paused;
        }

        return VdaReadiness.ObstacleToOrders(board.Now, orderId) ?? await orders.DoAsync(task with { Departing = () => ledger.Depart(task.Step.Id) }, allowed, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ActionResult> TransportAsync((ActionStep Pick, ActionStep Drop) parts, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var picked = await SendAsync(parts.Pick, progress, cancellationToken).ConfigureAwait(false);
        return picked.Succeeded ? await SendAsync(parts.Drop, progress, cancellationToken).ConfigureAwait(false) : picked;
    }

    // A robot stands before it has given up its order, and must not go on with that when it is let go.
    private async Task<ActionResult?> LetGoAsync(string orderId, CancellationToken cancellationToken)
    {
        if (board.Now.State is { } stopped && stopped.OrderId == stops.HeldOrder && VdaReadiness.HasOrder(stopped))
        {
            await orders.CancelAsync(stops.HeldOrder, cancellationToken).ConfigureAwait(false);
        }

        return board.Now.State is { } state && (state.OrderId == orderId || !VdaReadiness.HasOrder(state))
            ? await stops.LetGoAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<ActionResult> DoAtOnceAsync(VdaTask task, TimeSpan allowed, CancellationToken cancellationToken)
    {
        var id = task.Action!.ActionId;
        ledger.Depart(task.Step.Id);
        var manner = new VdaManner(allowed) { EndsOnRefusal = true, Once = true, Repeat = options.AskAgain };
        var answer = await instants.AskAsync(
            [task.Action],
            state => state.ActionStates.Concat(state.InstantActionStates).Any(action => action.ActionId == id && action.Status == VdaActionStatus.Finished),
            manner,
            cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { Done: true } => ActionResult.Done(task.Step.Arguments, effectKnown: true, answer.Action?.Result ?? ""),
            { Sent: false } => ActionResult.Rejection(ResultCode.LinkDown, "The link is down: nothing was sent."),
            { Error: { } error, Action: null } => ActionResult.Rejection(ResultCode.DeviceRejected, $"The robot refused it. {VdaErrorWords.Say(error)}"),
            { Action.Status: VdaActionStatus.Failed } or { Error: not null } => ActionResult.Failure(ResultCode.DeviceFailed, $"{task.Action.ActionType}: {answer.Reason}."),
            { Lost: true } => ActionResult.Failure(ResultCode.EffectUnknown, $"The robot was away meanwhile and does not know '{task.Action.ActionType}' any more: whether it did it is not known, and it is not asked again."),
            _ => ActionResult.Failure(ResultCode.LinkTimeout, $"The robot was not done within {allowed.TotalSeconds:0.#} s: {answer.Reason}."),
        };
    }

    private void OnConnectionChanged(bool up)
    {
        board.Interrupt();
        if (up)
        {
            _ = pen.AskAsync("stateRequest", CancellationToken.None).AsTask();
        }
    }

    private void OnState(VdaState state)
    {
        if (!orders.Busy)
        {
            arrival.Stand(RobotId);
        }

        // A word after an interruption is that of a robot that may have missed a stop.
        if (Interlocked.Exchange(ref remindedOf, board.Now.Interruptions) != board.Now.Interruptions)
        {
            stops.Remind();
        }
    }
}
