using LamRobot.Contracts;

namespace LamRobot.Actuators.Robot;

/// <summary>Pauses a robot over its link, where both can.</summary>
public static class Pausing
{
    /// <summary>Has a robot stand still in the middle of its action.</summary>
    /// <param name="link">Its link.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when the robot says that it is paused; a rejection when it cannot be.</returns>
    public static ValueTask<ActionResult> PauseAsync(IRobotLink link, CancellationToken cancellationToken) => link is IPausable pausable ? pausable.PauseAsync(cancellationToken) : new(Cannot);

    /// <summary>Lets a paused robot go on.</summary>
    /// <param name="link">Its link.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when the robot says that it is not paused any more; a rejection when it cannot be.</returns>
    public static ValueTask<ActionResult> ResumeAsync(IRobotLink link, CancellationToken cancellationToken) => link is IPausable pausable ? pausable.ResumeAsync(cancellationToken) : new(Cannot);

    private static ActionResult Cannot => ActionResult.Rejection(ResultCode.DeviceRejected, "It cannot stand still in the middle of an action.");
}
