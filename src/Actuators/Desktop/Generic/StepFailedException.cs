using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Carries the reason why a step is not done up to where it becomes a result.</summary>
/// <param name="result">The result.</param>
internal sealed class StepFailedException(ActionResult result) : Exception(result.Message)
{
    /// <summary>The result.</summary>
    public ActionResult Result { get; } = result;

    /// <summary>It was tried and did not work.</summary>
    /// <param name="code">Why, as a code.</param>
    /// <param name="message">Why, in words.</param>
    /// <returns>The exception.</returns>
    public static StepFailedException Failure(ResultCode code, string message) => new(ActionResult.Failure(code, message));

    /// <summary>It was not tried.</summary>
    /// <param name="code">Why, as a code.</param>
    /// <param name="message">Why, in words.</param>
    /// <returns>The exception.</returns>
    public static StepFailedException Rejection(ResultCode code, string message) => new(ActionResult.Rejection(code, message));
}
