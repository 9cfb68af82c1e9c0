using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A person is asked to approve a step.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why a person must approve it.</param>
public sealed record ApprovalAsked(DateTimeOffset Time, string MissionId, ActionStep Step, string Reason) : MissionEvent(Time, MissionId);
