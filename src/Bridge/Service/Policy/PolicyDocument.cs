using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What a policy's file says.</summary>
/// <param name="Rules">What may be done.</param>
/// <param name="ApprovalWait">How long a person may think about an approval.</param>
internal sealed record PolicyDocument(RulePolicyOptions Rules, TimeSpan ApprovalWait)
{
    /// <summary>Without a file: everything that devices offer, and a minute to think.</summary>
    public static PolicyDocument Open { get; } = new(new(), TimeSpan.FromMinutes(1));
}
