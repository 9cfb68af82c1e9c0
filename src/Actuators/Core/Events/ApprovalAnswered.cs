namespace LamRobot.Actuators;

/// <summary>A person approved a step, or did not.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="StepId">The step.</param>
/// <param name="Granted">Whether it may be done.</param>
/// <param name="By">Who answered.</param>
public sealed record ApprovalAnswered(DateTimeOffset Time, string MissionId, string StepId, bool Granted, string By) : MissionEvent(Time, MissionId);
