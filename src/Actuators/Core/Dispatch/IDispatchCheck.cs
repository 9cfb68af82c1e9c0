using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A check that a step passes before its actuator hears of it.</summary>
internal interface IDispatchCheck
{
    /// <summary>Checks.</summary>
    /// <returns>Null when the step may go on, else the rejection.</returns>
    ValueTask<ActionResult?> CheckAsync(DispatchContext context, CancellationToken cancellationToken);
}
