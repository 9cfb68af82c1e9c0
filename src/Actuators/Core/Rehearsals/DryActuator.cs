using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Stands in for an actuator: does nothing, and has a rehearsed world believe that it was done.</summary>
/// <param name="manifest">What the real one says of itself.</param>
/// <param name="world">The world in which it counts as done.</param>
public sealed class DryActuator(ActuatorManifest manifest, RehearsedWorld world) : IActuator
{
    /// <inheritdoc />
    public string Id => manifest.Id;

    /// <inheritdoc />
    public string Kind => manifest.Kind;

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions => manifest.Actions;

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        cancellationToken.ThrowIfCancellationRequested();
        world.Believe(manifest.Actions.First(action => action.Name == step.Action).Ensures, step.Arguments);
        var arguments = string.Join(", ", step.Arguments.Select(argument => $"{argument.Key}: {argument.Value}"));
        return new(ActionResult.Done(step.Arguments, effectKnown: false, $"Dry run: {step.Actuator}/{step.Action}({arguments}) would have been done; nothing was sent."));
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
