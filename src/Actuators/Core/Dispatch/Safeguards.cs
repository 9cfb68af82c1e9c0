namespace LamRobot.Actuators;

/// <summary>Who may say no between a plan and an actuator.</summary>
/// <param name="Policy">The rules.</param>
/// <param name="Approver">The person who is asked.</param>
/// <param name="Stop">The stop.</param>
public sealed record Safeguards(IPolicy Policy, IApprover Approver, StopSwitch Stop);
