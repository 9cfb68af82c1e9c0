using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>The same for an actuator that sees, too: what it cannot see now is not seen, and the rest of the world still is.</summary>
/// <param name="actuator">The actuator.</param>
/// <param name="observer">The same, which sees.</param>
internal sealed class SeeingPluginActuator(IActuator actuator, IObserver observer) : PluginActuator(actuator), IObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        try
        {
            // On another thread: one that blocks must not keep the robot's world from being seen.
            return await Task.Run(() => observer.ObserveAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return Observation.Empty;
        }
    }
}
