using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>The commands of one robot whose results are awaited: each is sent until it is answered, cancelled, stopped or out of time, always with the same id.</summary>
internal sealed class RobotCommands(MqttLink link, RobotTopics topics, JsonRobotLinkOptions options, TimeProvider time, Func<bool> online, Func<TimeSpan> paused)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, PendingCommand> pending = new(StringComparer.Ordinal);
    private readonly StepLedger ledger = new(topics.RobotId, options.Ledger ?? new InMemoryCommandLedger());

    /// <summary>Does a step, unless it was done before: then it is answered again.</summary>
    public async Task<ActionResult> SendAsync(ActionStep step, ActionSpec spec, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var departs = link.IsConnected;
        return await ledger.OnceAsync(step, async () =>
        {
            var command = new PendingCommand(
                new(step.Id, step.Action) { Arguments = step.Arguments, TimeoutSeconds = spec.TimeoutSeconds }, topics, progress, departs ? null : () => ledger.Depart(step.Id));
            var hold = new CommandHold(command, topics, spec.HoldSeconds, link, time);
            await using (hold.ConfigureAwait(false))
            {
                return await SendAsync(command, cancellationToken).ConfigureAwait(false);
            }
        }, departs).ConfigureAwait(false);
    }

    /// <summary>Has the robot give up what a program told it that has ended since, and listens for a while to what it says of that.</summary>
    /// <returns>What that was, and what came of it.</returns>
    public Task<IReadOnlyList<LedgerEntry>> AbandonOrphansAsync() => ledger.AbandonOrphansAsync(orphan =>
    {
        var command = new PendingCommand(new(orphan.CommandId, orphan.Action), topics, progress: null);
        command.HoldBack(link);
        return AwaitAsync(command, () => GiveUpAsync(command));
    });

    private Task<ActionResult> SendAsync(PendingCommand command, CancellationToken cancellationToken) => AwaitAsync(command, async () =>
    {
        try
        {
            return await command.SendAsync(link, cancellationToken).ConfigureAwait(false) switch
            {
                PublishOutcome.Withdrawn when command is { Tried: false, Result.IsCompleted: false } => new(ActionStatus.Stopped, ResultCode.Stopped, "The robot was stopped before the action was sent.") { EffectKnown = true },
                PublishOutcome.Delivered or PublishOutcome.Queued or PublishOutcome.Withdrawn or PublishOutcome.Uncertain => await AwaitResultAsync(command, cancellationToken).ConfigureAwait(false),
                PublishOutcome.Refused => ActionResult.Rejection(ResultCode.LinkDown, $"The broker does not allow commands to '{topics.RobotId}'."),
                _ => ActionResult.Rejection(ResultCode.LinkDown, "The link is down and too many messages wait for it: the command was not sent."),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await CancelAsync(command).ConfigureAwait(false);
        }
    });

    private async Task<T> AwaitAsync<T>(PendingCommand command, Func<Task<T>> act)
    {
        pending[command.Command.Id] = command;
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            // What nobody waits for any more must not begin later.
            pending.TryRemove(command.Command.Id, out _);
            command.End(link);
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

    /// <summary>Gives up what a robot was told before it began anew: asked again, it might do a second time what it has done.</summary>
    public void Forget()
    {
        foreach (var command in pending.Values)
        {
            if (command.HoldBack(link))
            {
                command.Complete(ActionResult.Rejection(ResultCode.LinkDown, $"The robot '{topics.RobotId}' began anew before it was told: the command was not sent."));
                continue;
            }

            // Told before it is answered: a command that was answered is not spoken of any more.
            _ = command.RemindAsync(link);
            command.Complete(ActionResult.Failure(ResultCode.EffectUnknown, $"The robot '{topics.RobotId}' began anew before its result was known: how far it got is not known, and it is not told again."));
        }
    }

    /// <summary>Lets nothing begin that has not begun yet: the robot is being stopped.</summary>
    public void HoldBack()
    {
        foreach (var command in pending.Values)
        {
            command.HoldBack(link);
        }
    }

    /// <summary>Sends again what is not answered; the robot does an id once and repeats its result, so asking again is safe and loses nothing.</summary>
    public void Resend()
    {
        foreach (var command in pending.Values)
        {
            _ = command.RemindAsync(link);
        }
    }

    private async Task<ActionResult> AwaitResultAsync(PendingCommand command, CancellationToken cancellationToken)
    {
        var allowed = TimeSpan.FromSeconds(command.Command.TimeoutSeconds);
        for (var left = allowed; left > TimeSpan.Zero;)
        {
            var stood = paused();
            if (await TryAwaitAsync(command, left > ShortestWait ? left : ShortestWait, cancellationToken).ConfigureAwait(false) is { } inTime)
            {
                return inTime;
            }

            // While the robot stood by a pause, its time did not pass.
            left = paused() - stood;
        }

        // A robot that hears of it only now would begin when nobody expects it any more.
        if (command.HoldBack(link))
        {
            return ActionResult.Rejection(ResultCode.LinkDown, $"The link was down for all of the {allowed.TotalSeconds:0.#} s that the command had: it was never sent, and is not any more.");
        }

        return await TryAwaitAsync(command, options.ResultGrace, cancellationToken).ConfigureAwait(false) ?? (online()
            ? ActionResult.Failure(ResultCode.LinkTimeout, $"The robot '{topics.RobotId}' gave no result within {(allowed + options.ResultGrace).TotalSeconds:0.#} s.")
            : ActionResult.Failure(ResultCode.LinkDown, $"The robot '{topics.RobotId}' went away before its result was known."));
    }

    private async Task<ActionResult> CancelAsync(PendingCommand command) => command.HoldBack(link)
        ? new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled before it was sent.") { EffectKnown = true }
        : await GiveUpAsync(command).ConfigureAwait(false) ?? new(ActionStatus.Stopped, ResultCode.Stopped, "The action was cancelled; how far it got is not known.");

    private async Task<ActionResult?> GiveUpAsync(PendingCommand command)
    {
        await command.RemindAsync(link).ConfigureAwait(false);
        return await TryAwaitAsync(command, options.CancelTimeout, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<ActionResult?> TryAwaitAsync(PendingCommand command, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await command.Result.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
