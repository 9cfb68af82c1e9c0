using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Gives a step to its actuator, for as long as the action may take, and stops the device when it takes longer or is cancelled.</summary>
internal sealed class ActionExecutor(MissionRecorder recorder, StopSwitch stop, RunningActions running, TimeSpan stopWait, TimeProvider timeProvider)
{
    /// <summary>Runs the action.</summary>
    /// <returns>What came of it; a cancellation is the result <see cref="ResultCode.Stopped"/>.</returns>
    public async ValueTask<ActionResult> ExecuteAsync(DispatchContext context, ActuatorSlot slot, string commandId, StopScope scope)
    {
        var allowed = TimeSpan.FromSeconds(context.Spec.TimeoutSeconds);
        var action = await running.EnterAsync(context.MissionId, slot.Actuator, scope.Hold, allowed).ConfigureAwait(false);
        try
        {
            return await ExecuteAsync(context, slot, commandId, action, allowed, scope.Token).ConfigureAwait(false);
        }
        finally
        {
            running.Leave(action);
        }
    }

    private async ValueTask<ActionResult> ExecuteAsync(DispatchContext context, ActuatorSlot slot, string commandId, RunningAction action, TimeSpan allowed, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(action.Timeout, cancellationToken);
        var token = ending.Token;
        var sent = context.Step with { Id = commandId };
        var progress = new StepProgress(context, recorder, timeProvider);

        // On the pool: an actuator that blocks its caller must not keep the dispatcher from seeing a timeout or a stop.
        // A stop that came while it waited for the pool is seen here at once, and by what is linked to it only later: nothing is sent after a stop.
        var execution = Task.Run(() => cancellationToken.IsCancellationRequested ? Task.FromResult<ActionResult?>(null) : RunAsync(slot.Actuator, sent, progress, token), CancellationToken.None);
        if (await WaitAsync(execution, token).ConfigureAwait(false) is { } result)
        {
            return result;
        }

        var ended = await HaltAsync(slot, execution).ConfigureAwait(false);
        var cut = cancellationToken.IsCancellationRequested
            ? new ActionResult(ActionStatus.Stopped, ResultCode.Stopped, "It was stopped before its end.")
            : ActionResult.Failure(ResultCode.ActionTimeout, $"It took longer than {allowed.TotalSeconds:0.###} s and was stopped.");
        return cut with { Applied = ended?.Applied ?? [] };
    }

    /// <summary>Waits for the action or the cancellation.</summary>
    /// <returns>The action's own result, or null when it was cut short, whichever of the two was seen first.</returns>
    private static async ValueTask<ActionResult?> WaitAsync(Task<ActionResult?> execution, CancellationToken cancellationToken)
    {
        try
        {
            var result = await execution.WaitAsync(cancellationToken).ConfigureAwait(false);
            return result?.Status == ActionStatus.Stopped && cancellationToken.IsCancellationRequested ? null : result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Stops the device, and waits for the action to end; one that does not end keeps its actuator occupied.</summary>
    private async ValueTask<ActionResult?> HaltAsync(ActuatorSlot slot, Task<ActionResult?> execution)
    {
        running.Forget(slot.Actuator);

        // Never softer than the stop that is on: a device must not take this one for its release.
        var kind = stop.Latched ? StopKind.Emergency : StopKind.Soft;
        await Halting.HaltAsync(slot.Actuator, kind, stopWait, timeProvider, CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await execution.WaitAsync(stopWait, timeProvider, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            slot.Abandon(execution);
            return null;
        }
    }

    /// <summary>Calls the actuator.</summary>
    /// <returns>Its result, or null when it gave up because it was cancelled.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A bug in a plug-in is that device's failure: it is journalled, and the rest goes on.")]
    private static async Task<ActionResult?> RunAsync(IActuator actuator, ActionStep step, StepProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await actuator.ExecuteAsync(step, progress, cancellationToken).ConfigureAwait(false)
                ?? ActionResult.Failure(ResultCode.DeviceFailed, "The actuator gave no result.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            return ActionResult.Failure(ResultCode.DeviceFailed, $"The actuator broke: {exception.GetType().Name}: {exception.Message}");
        }
    }
}
