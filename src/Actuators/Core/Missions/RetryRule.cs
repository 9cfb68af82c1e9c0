using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Says whether the same step may be tried again.</summary>
internal static class RetryRule
{
    /// <summary>Judges.</summary>
    /// <returns>True when trying again is harmless and may help.</returns>
    public static bool MayRetry(ActionSpec spec, ActionResult result) => spec is { FailsForGood: false, Effect: not ActionEffect.Irreversible } && result.Code switch
    {
        ResultCode.GraspFailed or ResultCode.DeviceBusy or ResultCode.EffectNotSeen => true,

        // Nobody knows whether the device did it: again only where doing it twice is doing it once, or where the effect was looked for and is not there.
        ResultCode.LinkTimeout => spec.Effect is ActionEffect.Idempotent or ActionEffect.ReadOnly || spec.Ensures.Count > 0,
        _ => false,
    };
}
