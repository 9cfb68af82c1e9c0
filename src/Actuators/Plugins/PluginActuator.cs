using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>Stands between the service and an actuator of a plug-in: what it says of itself is read once, and what it throws stays a failure.</summary>
internal class PluginActuator : IActuator, IPausable
{
    private readonly IActuator actuator;

    private protected PluginActuator(IActuator actuator)
    {
        this.actuator = actuator;

        // These are the plug-in's code, too: a getter that throws or changes its mind later must not spoil everybody's manifest.
        (Id, Kind, Actions) = (actuator.Id, actuator.Kind, [.. actuator.Actions]);
        if (string.IsNullOrWhiteSpace(Id))
        {
            throw new InvalidOperationException("It has no id.");
        }
    }

    /// <inheritdoc />
    public string Id { get; }

    /// <inheritdoc />
    public string Kind { get; }

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions { get; }

    /// <summary>Puts a guard before an actuator.</summary>
    /// <param name="actuator">The actuator.</param>
    /// <returns>The guarded actuator; it sees when the actuator does.</returns>
    public static IActuator Guard(IActuator actuator) => actuator is IObserver observer ? new SeeingPluginActuator(actuator, observer) : new PluginActuator(actuator);

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => actuator.ConnectAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken) => actuator.ExecuteAsync(step, progress, cancellationToken);

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => actuator.StopAsync(kind, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => Pausing.PauseAsync(actuator, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => Pausing.ResumeAsync(actuator, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await actuator.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It is gone either way; what comes after it must be disposed as well.
            return;
        }
        finally
        {
            GC.SuppressFinalize(this);
        }
    }
}
