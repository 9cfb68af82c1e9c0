namespace LamRobot.Contracts;

/// <summary>Pauses what may be pausable: an actuator, or a robot's link.</summary>
public static class Pausing
{
    /// <summary>Has a device stand still in the middle of its action.</summary>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when it says that it is paused; a rejection when it cannot be.</returns>
    public static ValueTask<ActionResult> PauseAsync(object device, CancellationToken cancellationToken) => device is IPausable pausable ? pausable.PauseAsync(cancellationToken) : new(Cannot);

    /// <summary>Lets a paused device go on.</summary>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Done when it says that it is not paused any more; a rejection when it cannot be.</returns>
    public static ValueTask<ActionResult> ResumeAsync(object device, CancellationToken cancellationToken) => device is IPausable pausable ? pausable.ResumeAsync(cancellationToken) : new(Cannot);

    private static ActionResult Cannot => ActionResult.Rejection(ResultCode.DeviceRejected, "It cannot stand still in the middle of an action.");
}
