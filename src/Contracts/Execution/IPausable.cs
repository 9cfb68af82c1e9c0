namespace LamRobot.Contracts;

/// <summary>Can stand still in the middle of an action and go on with it: an actuator, or a robot's link, that has it is paused with its mission.</summary>
/// <remarks>May be called at any time, from any thread, also while an action is being done. A stop ends a pause.</remarks>
public interface IPausable
{
    /// <summary>Has it stand still; it keeps what it is doing.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when it says that it is paused; a failure says why it goes on.</returns>
    ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken);

    /// <summary>Lets it go on with what it was doing.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when it says that it is not paused any more.</returns>
    ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken);
}
