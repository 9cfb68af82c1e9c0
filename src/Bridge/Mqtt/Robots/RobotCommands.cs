using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>The commands of one robot whose results are awaited: each is sent until it is answered, cancelled or stopped, always with the same id.</summary>
internal sealed class RobotCommands(MqttLink link, RobotTopics topics, JsonRobotLinkOptions options, TimeProvider time, Func<bool> online)
{
    private readonly ConcurrentDictionary<string, PendingCommand> pending = new(StringComparer.Ordinal);

    public async Task<ActionResult> SendAsync(ActionStep step, double timeoutSeconds, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var command = new PendingCommand(new(step.Id, step.Action) { Arguments = step.Arguments, TimeoutSeconds = timeoutSeconds }, topics, progress);
        if (!pending.TryAdd(step.Id, command))
        {
            return ActionResult.Rejection(ResultCode.DeviceBusy, $"The command '{step.Id}' is already on its way.");
        }

        try
        {
            return await link.PublishAsync(command.Message, cancellationToken).ConfigureAwait(false) switch
            {
                PublishOutcome.Delivered or PublishOutcome.Queued => await AwaitResultAsync(command, cancellationToken).ConfigureAwait(false),
                PublishOutcome.Refused => ActionResult.Rejection(ResultCode.LinkDown, $"The broker does not allow commands to '{topics.RobotId}'."),
                _ => ActionResult.Rejection(ResultCode.LinkDown, "The link is down and too many messages wait for it: the command was not sent."),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await CancelAsync(command).ConfigureAwait(false);
        }
        finally
        {
            // What nobody waits for any more must not begin later.
            pending.TryRemove(step.Id, out _);
            link.Withdraw(command.Message);
        }
    }

    public void Report(ProgressMessage message) => pending.GetValueOrDefault(message.Id)?.Report(message);

    public void Complete(ResultMessage message) => pending.GetValueOrDefault(message.Id)?.Complete(message.ToResult());

    public void CompleteAll(ActionResult result)
    {
        foreach (var command in pending.Values)
        {
            command.Complete(result);
        }
    }

    /// <summary>Lets nothing begin that has not begun yet: the robot is being stopped.</summary>
    public void HoldBack()
    {
        foreach (var command in pending.Values)
        {
            command.HoldBack();
            link.Withdraw(command.Message);
        }
    }

    /// <summary>Sends again what is not answered; the robot does an id once and repeats its result, so asking again is safe and loses nothing.</summary>
    public void Resend()
    {
        foreach (var command in pending.Values)
        {
            var reminder = command.Reminder;
            link.Withdraw(reminder);
            _ = link.PublishAsync(reminder, CancellationToken.None).AsTask();
        }
    }

    private async Task<ActionResult> AwaitResultAsync(PendingCommand command, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(command.Command.TimeoutSeconds) + options.ResultGrace;
        try
        {
            return await command.Result.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return online()
                ? ActionResult.Failure(ResultCode.LinkTimeout, $"The robot '{topics.RobotId}' gave no result within {patience.TotalSeconds:0.#} s.")
                : ActionResult.Failure(ResultCode.LinkDown, $"The robot '{topics.RobotId}' went away before its result was known.");
        }
    }

    private async Task<ActionResult> CancelAsync(PendingCommand command)
    {
        command.HoldBack();
        link.Withdraw(command.Message);
        await link.PublishAsync(command.Cancel, CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await command.Result.WaitAsync(options.CancelTimeout, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled; how far it got is not known.");
        }
    }
}
