using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A command whose result is awaited.</summary>
/// <param name="command">The command.</param>
/// <param name="topics">The robot's topics.</param>
/// <param name="progress">Told of how far it is.</param>
/// <param name="departing">Told before it is sent for the first time, when it was not sent at once; null when nobody wants to know.</param>
internal sealed class PendingCommand(CommandMessage command, RobotTopics topics, IProgress<ActionProgress>? progress, Action? departing = null)
{
    private readonly TaskCompletionSource<ActionResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private bool heldBack;
    private volatile bool ended;
    private bool tried;
    private bool takenBack;
    private bool left;

    public CommandMessage Command => command;

    /// <summary>The command; a broker that holds it for a robot that is away drops it when its time is over.</summary>
    public MqttMessage Message { get; } = new(topics.Command, WireJson.Write(command, WireJson.Default.CommandMessage)) { Expiry = TimeSpan.FromSeconds(Math.Ceiling(command.TimeoutSeconds)) };

    public MqttMessage Cancel { get; } = new(topics.Cancel, WireJson.Write(new(command.Id), WireJson.Default.CancelMessage)) { Urgent = true };

    public Task<ActionResult> Result => result.Task;

    /// <summary>Whether it was ever given to the link.</summary>
    public bool Tried
    {
        get
        {
            lock (gate)
            {
                return tried;
            }
        }
    }

    /// <summary>Whether it may still begin or go on, as far as we are concerned.</summary>
    public bool Wanted
    {
        get
        {
            lock (gate)
            {
                return !heldBack && !ended;
            }
        }
    }

    /// <summary>Sends the command, unless it may begin no more.</summary>
    public async Task<PublishOutcome> SendAsync(MqttLink link, CancellationToken cancellationToken)
    {
        var outcome = await BeginAsync(link, cancellationToken).ConfigureAwait(false);
        lock (gate)
        {
            left |= outcome is PublishOutcome.Delivered or PublishOutcome.Uncertain;
        }

        return outcome;
    }

    /// <summary>Takes the command back from the link: nobody waits for it any more, and it is not sent again.</summary>
    public void End(MqttLink link)
    {
        lock (gate)
        {
            ended = true;
            TakeBack(link);
        }
    }

    /// <summary>Lets it begin no more; the robot is asked to give it up instead.</summary>
    /// <returns>True when it certainly never went out.</returns>
    public bool HoldBack(MqttLink link)
    {
        lock (gate)
        {
            heldBack = true;
            return TakeBack(link);
        }
    }

    /// <summary>Tells the robot again when it has come back: after a stop or a cancel nothing may begin that has not begun yet.</summary>
    public async Task RemindAsync(MqttLink link)
    {
        if (MayBegin(link))
        {
            await SendAsync(link, CancellationToken.None).ConfigureAwait(false);
        }
        else if (!ended)
        {
            link.Withdraw(Cancel);
            await link.PublishAsync(Cancel, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public void Report(ProgressMessage message) => progress?.Report(new(command.Id, message.Fraction, message.Message));

    public void Complete(ActionResult outcome) => result.TrySetResult(outcome);

    // Asked and sent under one lock: who has held it back is followed by no repetition that another thread was about to send.
    private ValueTask<PublishOutcome> BeginAsync(MqttLink link, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (heldBack || ended)
            {
                return ValueTask.FromResult(PublishOutcome.Withdrawn);
            }

            // It waits here and not in the link: what is sent later is noted before.
            if (!tried && departing is not null && (!link.IsConnected || !MayDepart()))
            {
                return ValueTask.FromResult(ended ? PublishOutcome.Withdrawn : PublishOutcome.Queued);
            }

            (tried, takenBack) = (true, false);
            return link.PublishAsync(Message, cancellationToken);
        }
    }

    private bool MayBegin(MqttLink link)
    {
        lock (gate)
        {
            if (heldBack || ended)
            {
                return false;
            }

            TakeBack(link);
            return true;
        }
    }

    private bool TakeBack(MqttLink link)
    {
        if (tried)
        {
            takenBack |= link.Withdraw(Message);
            left |= !takenBack;
        }

        return !left;
    }

    private bool MayDepart()
    {
        try
        {
            departing?.Invoke();
            return true;
        }
        catch (IOException exception)
        {
            ended = true;
            Complete(ActionResult.Rejection(ResultCode.LinkDown, exception.Message));
            return false;
        }
    }
}
