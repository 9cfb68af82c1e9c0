using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Says whether another plan may be tried after a failure.</summary>
internal static class ReplanRule
{
    /// <summary>Judges.</summary>
    /// <returns>False where a person or a rule said no, for a plan must not look for a way around them.</returns>
    public static bool MayReplan(ActionResult result) =>
        result.Code is not (ResultCode.PolicyDenied or ResultCode.ApprovalDenied or ResultCode.LimitExceeded or ResultCode.Stopped);
}
