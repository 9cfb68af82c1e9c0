using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The only way to an actuator: checks, policy, approval, journal, action, journal, verification, always in this order.</summary>
/// <remarks>Steps of one actuator run one after the other, those of different actuators in parallel. Thread-safe.</remarks>
public sealed class Dispatcher
{
    private readonly TimeProvider timeProvider;
    private readonly ActionExecutor executor;
    private readonly EffectVerifier verifier;
    private readonly IReadOnlyList<IDispatchCheck> checks;
    private long commands;

    /// <summary>Makes a dispatcher.</summary>
    /// <param name="registry">The actuators.</param>
    /// <param name="observer">Sees the world, for the checks before an action and the verification after it.</param>
    /// <param name="safeguards">Who may say no.</param>
    /// <param name="recorder">Keeps what happens.</param>
    /// <param name="options">How long to wait for what.</param>
    /// <param name="timeProvider">Measures every wait.</param>
    public Dispatcher(ActuatorRegistry registry, IObserver observer, Safeguards safeguards, MissionRecorder recorder, DispatcherOptions options, TimeProvider timeProvider)
    {
        OptionsCheck.Valid(options);
        this.timeProvider = timeProvider;
        Registry = registry;
        Stop = safeguards.Stop;
        Recorder = recorder;
        Lookout = new Lookout(observer, options.ObservationWait, timeProvider);
        Running = new RunningActions(options.StopWait, timeProvider);
        executor = new ActionExecutor(recorder, safeguards.Stop, Running, options.StopWait, timeProvider);
        verifier = new EffectVerifier(new EffectLooks(Lookout, options, timeProvider));
        IReadOnlyList<IDispatchCheck> ofTheWorld = [new ArgumentCheck(), new ConditionCheck()];
        checks = [.. ofTheWorld, new PolicyCheck(safeguards.Policy), new ApprovalCheck(safeguards.Approver, recorder, Lookout, options.ApprovalWait, timeProvider, ofTheWorld)];
    }

    internal ActuatorRegistry Registry { get; }

    internal StopSwitch Stop { get; }

    internal MissionRecorder Recorder { get; }

    internal Lookout Lookout { get; }

    internal RunningActions Running { get; }

    /// <summary>Takes one step from the plan to its verified effect.</summary>
    /// <param name="missionId">The mission, for the journal.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops the step, and its device.</param>
    /// <returns>What came of it, verification included; a stop is the result <see cref="ResultCode.Stopped"/>.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; the device was told to stop.</exception>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public async ValueTask<ActionResult> DispatchAsync(string missionId, ActionStep step, CancellationToken cancellationToken)
    {
        using var scope = Stop.Enter(cancellationToken);
        return await DispatchAsync(missionId, step, scope).ConfigureAwait(false);
    }

    /// <summary>The same under a scope that began earlier, so that no stop falls between a mission and its step.</summary>
    internal async ValueTask<ActionResult> DispatchAsync(string missionId, ActionStep step, StopScope scope)
    {
        ActionResult result;
        try
        {
            result = await EnterAsync(missionId, step, scope).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (scope.Token.IsCancellationRequested)
        {
            result = await EndAsync(missionId, step, ActionResult.Rejection(ResultCode.Stopped, "A stop was asked for.")).ConfigureAwait(false);
        }

        scope.Caller.ThrowIfCancellationRequested();
        return result;
    }

    private async ValueTask<ActionResult> EnterAsync(string missionId, ActionStep step, StopScope scope)
    {
        while (true)
        {
            await scope.WhileHeldAsync().ConfigureAwait(false);
            scope.Token.ThrowIfCancellationRequested();
            if (Registry.FindSlot(step.Actuator) is not { } slot)
            {
                return await EndAsync(missionId, step, Unknown(step)).ConfigureAwait(false);
            }

            using (await slot.EnterAsync(scope.Token).ConfigureAwait(false))
            {
                if (await WithActuatorAsync(missionId, step, slot, scope).ConfigureAwait(false) is { } result)
                {
                    return result;
                }
            }
        }
    }

    /// <summary>Checks and acts while the actuator is held.</summary>
    /// <returns>What came of it; null when the mission was paused meanwhile: then nothing was done, and all is looked at again when it goes on.</returns>
    private async ValueTask<ActionResult?> WithActuatorAsync(string missionId, ActionStep step, ActuatorSlot slot, StopScope scope)
    {
        var cancellationToken = scope.Token;
        if (slot.Retired || Registry.Manifest.Find(step.Actuator, step.Action) is not { } spec)
        {
            return await EndAsync(missionId, step, Unknown(step)).ConfigureAwait(false);
        }

        if (slot.Occupied)
        {
            return await EndAsync(missionId, step, ActionResult.Rejection(ResultCode.DeviceBusy, $"{step.Actuator} has not ended its last action, which was stopped.")).ConfigureAwait(false);
        }

        if (await Lookout.LookAsync(cancellationToken).ConfigureAwait(false) is not { } observation)
        {
            return await EndAsync(missionId, step, Unseen.Rejection).ConfigureAwait(false);
        }

        var context = new DispatchContext(missionId, step, spec, observation);
        foreach (var check in checks)
        {
            if (await check.CheckAsync(context, cancellationToken).ConfigureAwait(false) is { } rejection)
            {
                return await EndAsync(missionId, step, rejection).ConfigureAwait(false);
            }
        }

        return scope.Hold?.IsHeld == true ? null : await ActAsync(context, slot, scope).ConfigureAwait(false);
    }

    private async ValueTask<ActionResult> ActAsync(DispatchContext context, ActuatorSlot slot, StopScope scope)
    {
        var cancellationToken = scope.Token;
        var (missionId, step, spec) = (context.MissionId, context.Step, context.Spec);
        var commandId = $"{missionId}.{step.Id}.{Interlocked.Increment(ref commands)}";
        var starting = new StepStarting(timeProvider.GetUtcNow(), missionId, step, commandId) { Ensures = spec.Ensures };
        await Recorder.RecordAsync(starting, cancellationToken).ConfigureAwait(false);

        var began = timeProvider.GetTimestamp();
        var result = await executor.ExecuteAsync(context, slot, commandId, scope).ConfigureAwait(false);
        await EndAsync(missionId, step, result).ConfigureAwait(false);
        if (!IsWorthALook(result))
        {
            return result;
        }

        var verification = await verifier.VerifyAsync(step, spec, result, began, cancellationToken).ConfigureAwait(false);
        var verified = new StepVerified(timeProvider.GetUtcNow(), missionId, step, verification.Result, verification.Effect, verification.Looks);
        await Recorder.RecordAsync(verified, CancellationToken.None).ConfigureAwait(false);
        return verification.Result;
    }

    /// <summary>A lost answer is not a lost action: where the device fell silent, its effect may be there all the same.</summary>
    private static bool IsWorthALook(ActionResult result) =>
        result.Succeeded || result is { Status: ActionStatus.Failed, Code: ResultCode.LinkTimeout or ResultCode.LinkDown or ResultCode.ActionTimeout };

    private async ValueTask<ActionResult> EndAsync(string missionId, ActionStep step, ActionResult result)
    {
        await Recorder.RecordAsync(new StepEnded(timeProvider.GetUtcNow(), missionId, step, result), CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private static ActionResult Unknown(ActionStep step) => ActionResult.Rejection(ResultCode.UnknownAction, $"There is no {step.Actuator}/{step.Action}.");
}
