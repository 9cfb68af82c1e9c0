using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Says whether another plan may be tried after a failure.</summary>
internal static class ReplanRule
{
    /// <summary>Judges.</summary>
    /// <param name="spec">The action that failed; null when it is not known.</param>
    /// <param name="result">What came of it.</param>
    /// <returns>False where a person or a rule said no, for a plan must not look for a way around them; where the action says that a failure is final; and where nobody knows or can see whether something was done that must not be done twice.</returns>
    public static bool MayReplan(ActionSpec? spec, ActionResult result) =>
        spec is not { FailsForGood: true }
        && result.Code is not (ResultCode.PolicyDenied or ResultCode.ApprovalDenied or ResultCode.LimitExceeded or ResultCode.Stopped)
        && (!MayBeDone(result) || spec is null or { Effect: ActionEffect.Idempotent or ActionEffect.ReadOnly } or { Ensures.Count: > 0 });

    // What was rejected was not tried.
    private static bool MayBeDone(ActionResult result) =>
        result is { Status: ActionStatus.Failed, EffectKnown: false, Code: ResultCode.LinkDown or ResultCode.LinkTimeout or ResultCode.ActionTimeout or ResultCode.EffectUnknown };
}
