using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A command whose result is awaited.</summary>
internal sealed class PendingCommand(CommandMessage command, RobotTopics topics, IProgress<ActionProgress>? progress)
{
    private readonly TaskCompletionSource<ActionResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool heldBack;
    private volatile bool takenBack;
    private volatile bool left;

    public CommandMessage Command => command;

    /// <summary>The command; a broker that holds it for a robot that is away drops it when its time is over.</summary>
    public MqttMessage Message { get; } = new(topics.Command, WireJson.Write(command, WireJson.Default.CommandMessage)) { Expiry = TimeSpan.FromSeconds(Math.Ceiling(command.TimeoutSeconds)) };

    public MqttMessage Cancel { get; } = new(topics.Cancel, WireJson.Write(new(command.Id), WireJson.Default.CancelMessage)) { Urgent = true };

    public Task<ActionResult> Result => result.Task;

    /// <summary>Sends the command.</summary>
    public async Task<PublishOutcome> SendAsync(MqttLink link, CancellationToken cancellationToken)
    {
        takenBack = false;
        var outcome = await link.PublishAsync(Message, cancellationToken).ConfigureAwait(false);
        left |= outcome == PublishOutcome.Delivered;
        return outcome;
    }

    /// <summary>Takes the command back from the link.</summary>
    /// <returns>True when it certainly never went out.</returns>
    public bool TakeBack(MqttLink link)
    {
        takenBack |= link.Withdraw(Message);
        left |= !takenBack;
        return !left;
    }

    /// <summary>Lets it begin no more; the robot is asked to give it up instead.</summary>
    /// <returns>True when it certainly never went out.</returns>
    public bool HoldBack(MqttLink link)
    {
        heldBack = true;
        return TakeBack(link);
    }

    /// <summary>Tells the robot again when it has come back: after a stop or a cancel nothing may begin that has not begun yet.</summary>
    public async Task RemindAsync(MqttLink link)
    {
        if (heldBack)
        {
            link.Withdraw(Cancel);
            await link.PublishAsync(Cancel, CancellationToken.None).ConfigureAwait(false);
        }
        else
        {
            TakeBack(link);
            await SendAsync(link, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public void Report(ProgressMessage message) => progress?.Report(new(command.Id, message.Fraction, message.Message));

    public void Complete(ActionResult outcome) => result.TrySetResult(outcome);
}
