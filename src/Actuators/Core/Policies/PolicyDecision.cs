using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A policy's answer with its reason.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Reason">Why; empty when it is allowed.</param>
/// <param name="Code">Why, as a code; <see cref="ResultCode.None"/> unless it is denied.</param>
public sealed record PolicyDecision(PolicyVerdict Verdict, string Reason, ResultCode Code)
{
    /// <summary>It may be done.</summary>
    public static PolicyDecision Allow { get; } = new(PolicyVerdict.Allow, "", ResultCode.None);

    /// <summary>Asks a person.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The decision.</returns>
    public static PolicyDecision Ask(string reason) => new(PolicyVerdict.Ask, reason, ResultCode.None);

    /// <summary>Denies.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="code">Why, as a code.</param>
    /// <returns>The decision.</returns>
    public static PolicyDecision Deny(string reason, ResultCode code = ResultCode.PolicyDenied) => new(PolicyVerdict.Deny, reason, code);
}
