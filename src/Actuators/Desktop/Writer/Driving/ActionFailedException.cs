using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>An action cannot go on; it becomes the action's result, and never leaves the actuator.</summary>
/// <param name="code">Why, as a code.</param>
/// <param name="message">Why, in words.</param>
internal sealed class ActionFailedException(ResultCode code, string message) : Exception(message)
{
    public ResultCode Code { get; } = code;
}
