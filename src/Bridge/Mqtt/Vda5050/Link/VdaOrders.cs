using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The orders of one robot: one at a time, each step's once.</summary>
internal sealed class VdaOrders(string robotId, VdaPen pen, VdaBoard board, VdaInstants instants, VdaRobotLinkOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly VdaRoutes routes = new(robotId, options);
    private VdaOrderRun? running;

    /// <summary>Whether an order is on its way.</summary>
    public bool Busy
    {
        get
        {
            lock (gate)
            {
                return running is not null;
            }
        }
    }

    /// <summary>Ends the wait for the order at hand: the robot is being stopped.</summary>
    public void Halt(ActionResult result)
    {
        lock (gate)
        {
            running?.Halt(result);
        }
    }

    /// <summary>Has the robot do a task by an order, and waits for what comes of it.</summary>
    public async Task<ActionResult> DoAsync(VdaTask task, TimeSpan patience, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var draft = Draft(task, out var refusal);
        if (draft is null)
        {
            return refusal!;
        }

        VdaOrderRun run;
        lock (gate)
        {
            if (running is not null)
            {
                return ActionResult.Rejection(ResultCode.DeviceBusy, $"'{robotId}' has still an order to do.");
            }

            running = run = new VdaOrderRun(robotId, draft, pen, board, options, time);
        }

        try
        {
            return await RunAsync(run, patience, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                running = null;
            }

            run.Dispose();
        }
    }

    /// <summary>Cancels the order at hand, whoever gave it.</summary>
    public Task<VdaInstantAnswer> CancelAsync(string? orderId, CancellationToken cancellationToken) => CancelAsync(orderId, new(options.InstantTimeout), cancellationToken);

    private async Task<VdaInstantAnswer> CancelAsync(string? orderId, VdaManner manner, CancellationToken cancellationToken) => await instants.AskAsync(
        [VdaInstants.Make("cancelOrder")],
        state => (orderId is not null && state.OrderId != orderId) || (!VdaReadiness.HasOrder(state) && !state.Driving),
        manner with { Repeat = options.AskAgain },
        cancellationToken).ConfigureAwait(false);

    private VdaOrderDraft? Draft(VdaTask task, out ActionResult? refusal)
    {
        var known = board.Now;
        var factsheet = known.Factsheet ?? new();
        refusal = null;
        if (known.State is { } state && state.OrderId == VdaOrderIds.Order(task.Step.Id, factsheet.MaximumIdLength))
        {
            return VdaOrderDraft.Resume(task, state, options.Map, factsheet);
        }

        if (routes.Find(task.Station, known, out var away, out var problem) is not { } route)
        {
            refusal = ActionResult.Rejection(ResultCode.Unreachable, $"No order can be made: {problem}.");
            return null;
        }

        if (task.OnTheWay && route.Edges.Count == 0)
        {
            refusal = ActionResult.Rejection(ResultCode.DeviceRejected, $"'{robotId}' is at '{task.Station?.Name}' already, and does '{task.Action?.ActionType}' only while it drives.");
            return null;
        }

        var draft = new VdaOrderDraft(task, route, new(away, known.Dialect == VdaDialect.V200), factsheet);
        refusal = VdaLimits.Check(draft, factsheet) is { } limit ? ActionResult.Rejection(ResultCode.LimitExceeded, $"The order would break a limit of '{robotId}': {limit}.") : null;
        return refusal is null ? draft : null;
    }

    private async Task<ActionResult> RunAsync(VdaOrderRun run, TimeSpan patience, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var result = await run.RunAsync(patience, progress, cancellationToken).ConfigureAwait(false);
            if (run.MayGoOn(result))
            {
                // What nobody waits for any more must not go on.
                await CancelAsync(run.OrderId, cancellationToken).ConfigureAwait(false);
            }

            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await CancelAsync(run).ConfigureAwait(false);
        }
    }

    private async Task<ActionResult> CancelAsync(VdaOrderRun run)
    {
        if (!run.Sent)
        {
            return new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled before it was sent.") { EffectKnown = true };
        }

        // A robot that had the order and restarted has nothing to cancel, and may never have heard of it.
        var answer = await CancelAsync(run.OrderId, new(options.InstantTimeout) { IsMoot = () => run.Forgotten }, CancellationToken.None).ConfigureAwait(false);
        return run.Result is { Succeeded: true } done ? done
            : run.Forgotten ? new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled; the robot knows its order no more, and how far it got is not known.")
            : answer.Done ? new(ActionStatus.Stopped, ResultCode.Stopped, $"The action was cancelled: {run.Whereabouts}.") { EffectKnown = true }
            : new(ActionStatus.Stopped, ResultCode.Stopped, $"The action was cancelled, but {answer.Reason}: how far it got is not known.");
    }
}
