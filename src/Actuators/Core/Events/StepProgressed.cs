using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>An actuator says how far a step is; listeners see it, the journal does not keep it.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Progress">How far it is.</param>
public sealed record StepProgressed(DateTimeOffset Time, string MissionId, ActionProgress Progress) : MissionEvent(Time, MissionId);
