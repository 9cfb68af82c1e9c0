using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What a person is asked to approve.</summary>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step, exactly as it would be sent.</param>
/// <param name="Spec">The action.</param>
/// <param name="Reason">Why a person must approve it.</param>
public sealed record ApprovalRequest(string MissionId, ActionStep Step, ActionSpec Spec, string Reason);
