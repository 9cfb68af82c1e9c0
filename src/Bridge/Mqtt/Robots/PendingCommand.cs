using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A command whose result is awaited.</summary>
internal sealed class PendingCommand(CommandMessage command, IProgress<ActionProgress>? progress)
{
    private readonly TaskCompletionSource<ActionResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandMessage Command => command;

    public Task<ActionResult> Result => result.Task;

    public void Report(ProgressMessage message) => progress?.Report(new(command.Id, message.Fraction, message.Message));

    public void Complete(ActionResult outcome) => result.TrySetResult(outcome);
}
