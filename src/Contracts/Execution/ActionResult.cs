namespace LamRobot.Contracts;

/// <summary>What came of an action, as far as it is known.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Code">Why, as a code; <see cref="ResultCode.None"/> when it succeeded.</param>
/// <param name="Message">What a person should know; empty when there is nothing to say.</param>
public sealed record ActionResult(ActionStatus Status, ResultCode Code, string Message)
{
    /// <summary>What was really done: the arguments as they were applied, such as a clamped speed or the apple that stood for "a fruit"; compared by content.</summary>
    public EquatableMap<ArgumentValue> Applied { get; init => field = value ?? []; } = [];

    /// <summary>Whether the actuator saw the effect itself; false means that it only sent the command.</summary>
    public bool EffectKnown { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded => Status == ActionStatus.Succeeded;

    /// <summary>Makes a success.</summary>
    /// <param name="applied">What was really done.</param>
    /// <param name="effectKnown">Whether the actuator saw the effect.</param>
    /// <param name="message">What a person should know.</param>
    /// <returns>The result.</returns>
    public static ActionResult Done(EquatableMap<ArgumentValue> applied, bool effectKnown, string message = "") =>
        new(ActionStatus.Succeeded, ResultCode.None, message) { Applied = applied, EffectKnown = effectKnown };

    /// <summary>Makes a failure.</summary>
    /// <param name="code">Why, as a code.</param>
    /// <param name="message">Why, in words.</param>
    /// <returns>The result.</returns>
    public static ActionResult Failure(ResultCode code, string message) => new(ActionStatus.Failed, code, message);

    /// <summary>Makes a rejection: nothing was tried.</summary>
    /// <param name="code">Why, as a code.</param>
    /// <param name="message">Why, in words.</param>
    /// <returns>The result.</returns>
    public static ActionResult Rejection(ResultCode code, string message) => new(ActionStatus.Rejected, code, message) { EffectKnown = true };
}
