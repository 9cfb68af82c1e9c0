namespace LamRobot.Contracts;

/// <summary>Does things: a robot, a program, a house.</summary>
/// <remarks>One writer at a time: the dispatcher holds a lock for each actuator. <see cref="StopAsync"/> may be called at any time, from any thread.</remarks>
public interface IActuator : IAsyncDisposable
{
    /// <summary>Its id, unique among the actuators.</summary>
    string Id { get; }

    /// <summary>What it is, such as <c>mobile-manipulator</c>.</summary>
    string Kind { get; }

    /// <summary>What it can do; readable before <see cref="ConnectAsync"/>.</summary>
    IReadOnlyList<ActionSpec> Actions { get; }

    /// <summary>Gets ready to act.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is ready.</returns>
    /// <exception cref="TimeoutException">The device did not answer.</exception>
    ValueTask ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Does one action. Called by the dispatcher alone, after its checks.</summary>
    /// <param name="step">The action with its arguments.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops the action; the device is then told to stop.</param>
    /// <returns>What came of it; a failure is a result, not an exception.</returns>
    ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Stops whatever it does.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="cancellationToken">Gives up waiting; the stop itself is already on its way.</param>
    /// <returns>A task that ends when the device has confirmed, or cannot be asked.</returns>
    ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken);
}
