using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Gives a step to its actuator, for as long as the action may take, and stops the device when it takes longer or is cancelled.</summary>
internal sealed class ActionExecutor(MissionRecorder recorder, TimeSpan stopWait, TimeProvider timeProvider)
{
    private static readonly ActionResult Halted = new(ActionStatus.Stopped, ResultCode.Stopped, "It was stopped before its end.");

    /// <summary>Runs the action.</summary>
    /// <returns>What came of it; a cancellation is the result <see cref="ResultCode.Stopped"/>.</returns>
    public async ValueTask<ActionResult> ExecuteAsync(DispatchContext context, ActuatorSlot slot, string commandId, CancellationToken cancellationToken)
    {
        var allowed = TimeSpan.FromSeconds(context.Spec.TimeoutSeconds);
        using var timeout = new CancellationTokenSource(allowed, timeProvider);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var token = ending.Token;
        var sent = context.Step with { Id = commandId };
        var progress = new StepProgress(context, recorder, timeProvider);

        // On the pool: an actuator that blocks its caller must not keep the dispatcher from seeing a timeout or a stop.
        var execution = Task.Run(() => RunAsync(slot.Actuator, sent, progress, token), CancellationToken.None);
        try
        {
            return await execution.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var ended = await HaltAsync(slot, execution).ConfigureAwait(false);
            var result = cancellationToken.IsCancellationRequested ? Halted : ActionResult.Failure(ResultCode.ActionTimeout, $"It took longer than {allowed.TotalSeconds:0.###} s and was stopped.");
            return result with { Applied = ended?.Applied ?? [] };
        }
    }

    /// <summary>Stops the device, and waits for the action to end; one that does not end keeps its actuator occupied.</summary>
    private async ValueTask<ActionResult?> HaltAsync(ActuatorSlot slot, Task<ActionResult> execution)
    {
        await Halting.HaltAsync(slot.Actuator, StopKind.Soft, stopWait, timeProvider, CancellationToken.None).ConfigureAwait(false);
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

    [SuppressMessage("Design", "CA1031", Justification = "A bug in a plug-in is that device's failure: it is journalled, and the rest goes on.")]
    private static async Task<ActionResult> RunAsync(IActuator actuator, ActionStep step, StepProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await actuator.ExecuteAsync(step, progress, cancellationToken).ConfigureAwait(false)
                ?? ActionResult.Failure(ResultCode.DeviceFailed, "The actuator gave no result.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Halted;
        }
        catch (Exception exception)
        {
            return ActionResult.Failure(ResultCode.DeviceFailed, $"The actuator broke: {exception.GetType().Name}: {exception.Message}");
        }
    }
}
