using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Stops a robot, and lets it go again: what a stop paused goes on with the next order, what a person paused does not.</summary>
internal sealed class VdaStops(string robotId, VdaInstants instants, VdaBoard board, VdaRobotLinkOptions options)
{
    // The standard has no action for it: where makers have one, it is called so.
    private static readonly string[] EmergencyNames = ["emergencyStop", "eStop", "triggerEmergencyStop", "activateEmergencyStop"];
    private static readonly string[] ReleaseNames = ["releaseEmergencyStop", "resetEmergencyStop", "clearEmergencyStop", "acknowledgeEmergencyStop"];

    private readonly Lock gate = new();
    private volatile bool emergency;
    private volatile bool held;
    private StopKind? owed;
    private string pauseId = "";

    /// <summary>Whether an emergency stop of ours is not released yet.</summary>
    public bool Emergency => emergency;

    /// <summary>Whether a stop, and no person, paused the robot.</summary>
    public bool Held => held;

    /// <summary>The order that the robot had when it was stopped last; empty when none.</summary>
    public string HeldOrder { get; private set; } = "";

    /// <exception cref="TimeoutException">The robot did not show in time that it stands.</exception>
    public async Task StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        emergency |= kind == StopKind.Emergency;
        (held, HeldOrder) = (true, board.Now.State?.OrderId ?? "");
        Owe(kind);
        var manner = new VdaManner(options.StopTimeout) { Repeat = options.StopRepeat, Always = true };
        var answer = await instants.AskAsync(Actions(kind), state => !state.Driving, manner, cancellationToken).ConfigureAwait(false);
        if (!answer.Done)
        {
            throw new TimeoutException($"The robot '{robotId}' did not show within {options.StopTimeout.TotalSeconds:0.#} s that it stands: {answer.Reason}. It is told again when it comes back.");
        }

        Forget(kind);
    }

    /// <summary>Tells a robot that came back of the stop that it never confirmed.</summary>
    public void Remind()
    {
        if (Owed is { } kind)
        {
            _ = instants.AskAsync(Actions(kind), state => !state.Driving, new(options.StopTimeout) { Repeat = options.StopRepeat }, CancellationToken.None);
        }
    }

    /// <summary>Lets the robot go that a stop paused; a soft stop is owed no more.</summary>
    /// <returns>Why it does not go; null when it does.</returns>
    public async Task<ActionResult?> LetGoAsync(CancellationToken cancellationToken)
    {
        Forget(StopKind.Soft);
        if (!held)
        {
            return null;
        }

        // A robot may stand before it has dealt with the pause: one that is let go too early says that it is not paused, and pauses afterwards.
        await instants.UntilAsync(state => state.Paused || HasDealtWith(state, pauseId), options.InstantTimeout, cancellationToken).ConfigureAwait(false);
        var answer = await ResumeAsync(cancellationToken).ConfigureAwait(false);
        return answer.Done ? null : ActionResult.Rejection(ResultCode.DeviceBusy, $"The robot stays paused after the stop: {answer.Reason}.");
    }

    public Task<VdaInstantAnswer> PauseAsync(CancellationToken cancellationToken) => SwitchAsync("startPause", paused: true, cancellationToken);

    public async Task<VdaInstantAnswer> ResumeAsync(CancellationToken cancellationToken)
    {
        var answer = await SwitchAsync("stopPause", paused: false, cancellationToken).ConfigureAwait(false);
        held &= !answer.Done;
        return answer;
    }

    /// <summary>Ends an emergency stop, as far as that can be done from afar.</summary>
    public async Task<ActionResult> ReleaseAsync(CancellationToken cancellationToken)
    {
        Forget(StopKind.Emergency);
        emergency = false;
        if (board.Now.State is { EmergencyStop: not VdaEmergencyStop.None } stopped && await AcknowledgeAsync(stopped, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        // What is left of an order must not go on by itself: only a robot without one is let go now, another with its next order.
        var letGo = board.Now.State is { } state && !VdaReadiness.HasOrder(state) ? await LetGoAsync(cancellationToken).ConfigureAwait(false) : null;
        return letGo ?? ActionResult.Done([], effectKnown: board.Now.State is { EmergencyStop: VdaEmergencyStop.None });
    }

    private async Task<ActionResult?> AcknowledgeAsync(VdaState state, CancellationToken cancellationToken)
    {
        if (state.EmergencyStop == VdaEmergencyStop.Manual)
        {
            return ActionResult.Failure(ResultCode.Stopped, $"A person must end the emergency stop of '{robotId}' at the robot itself.") with { EffectKnown = true };
        }

        if (Named(ReleaseNames) is not { } release)
        {
            return ActionResult.Failure(ResultCode.Stopped, $"The emergency stop of '{robotId}' is still on, and its factsheet names no action that ends it.") with { EffectKnown = true };
        }

        var manner = new VdaManner(options.InstantTimeout) { EndsOnRefusal = true };
        var answer = await instants.AskAsync([release], now => now.EmergencyStop == VdaEmergencyStop.None, manner, cancellationToken).ConfigureAwait(false);
        return answer.Done ? null : ActionResult.Failure(ResultCode.Stopped, $"The emergency stop of '{robotId}' is still on: {answer.Reason}.");
    }

    private Task<VdaInstantAnswer> SwitchAsync(string actionType, bool paused, CancellationToken cancellationToken) => instants.AskAsync(
        [VdaInstants.Make(actionType)],
        state => state.Paused == paused,
        new(options.InstantTimeout) { Repeat = options.AskAgain, EndsOnRefusal = true },
        cancellationToken);

    private static bool HasDealtWith(VdaState state, string actionId) =>
        state.ActionStates.Concat(state.InstantActionStates).Any(action => action.ActionId == actionId && action.Status is VdaActionStatus.Finished or VdaActionStatus.Failed)
        || state.Errors.Any(error => error.References.TryGetValue("actionId", out var id) && id == actionId);

    private List<VdaAction> Actions(StopKind kind)
    {
        var first = (kind == StopKind.Emergency ? Named(EmergencyNames) : null) ?? VdaInstants.Make("startPause");
        pauseId = first.ActionId;
        return [first, VdaInstants.Make("cancelOrder")];
    }

    private VdaAction? Named(string[] names) =>
        board.Now.Factsheet?.Actions.FirstOrDefault(action => action.Scopes.Contains(VdaActionScope.Instant) && names.Contains(action.ActionType, StringComparer.OrdinalIgnoreCase)) is { } action
            ? VdaInstants.Make(action.ActionType)
            : null;

    private StopKind? Owed
    {
        get
        {
            lock (gate)
            {
                return owed;
            }
        }
    }

    // Only the hardest is owed: a softer one that comes later would let go of it.
    private void Owe(StopKind kind)
    {
        lock (gate)
        {
            owed = owed > kind ? owed : kind;
        }
    }

    // A robot that shows a softer stop may never have heard of the harder one.
    private void Forget(StopKind kind)
    {
        lock (gate)
        {
            owed = owed > kind ? owed : null;
        }
    }
}
