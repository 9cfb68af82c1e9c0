using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A command whose result is awaited.</summary>
internal sealed class PendingCommand(CommandMessage command, RobotTopics topics, IProgress<ActionProgress>? progress)
{
    private readonly TaskCompletionSource<ActionResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool heldBack;

    public CommandMessage Command => command;

    public MqttMessage Message { get; } = new(topics.Command, WireJson.Write(command, WireJson.Default.CommandMessage));

    public MqttMessage Cancel { get; } = new(topics.Cancel, WireJson.Write(new(command.Id), WireJson.Default.CancelMessage)) { Urgent = true };

    /// <summary>What to send when the robot has come back: after a stop or a cancel nothing may begin that has not begun yet.</summary>
    public MqttMessage Reminder => heldBack ? Cancel : Message;

    public Task<ActionResult> Result => result.Task;

    public void HoldBack() => heldBack = true;

    public void Report(ProgressMessage message) => progress?.Report(new(command.Id, message.Fraction, message.Message));

    public void Complete(ActionResult outcome) => result.TrySetResult(outcome);
}
