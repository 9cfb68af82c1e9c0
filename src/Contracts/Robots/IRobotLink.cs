namespace LamRobot.Contracts;

/// <summary>A connection to one robot, whatever language it speaks: what a robot actuator needs and no more.</summary>
public interface IRobotLink : IObserver, IAsyncDisposable
{
    /// <summary>The robot's own description; known once the link is connected.</summary>
    ActuatorManifest Manifest { get; }

    /// <summary>The newest state; <see cref="RobotState.Online"/> is false when the link or the robot is down.</summary>
    RobotState State { get; }

    /// <summary>Connects and waits for the robot's manifest.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the robot is known and online.</returns>
    ValueTask ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Sends one action and waits for its result.</summary>
    /// <param name="step">The action; its id makes the command idempotent.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Tells the robot to cancel the action.</param>
    /// <returns>What came of it.</returns>
    ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Sends a stop, ahead of everything that waits.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="cancellationToken">Gives up waiting for the confirmation.</param>
    /// <returns>A task that ends when the robot says that it stands.</returns>
    /// <exception cref="TimeoutException">The robot did not confirm in time; the message says why. The stop was sent, or is as soon as the link is back.</exception>
    ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken);

    /// <summary>Ends an emergency stop, as far as that can be done from afar.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when the robot was told; its effect is known when the robot says itself that it may move again. A failure says what a person has to do at the robot.</returns>
    ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken);
}
