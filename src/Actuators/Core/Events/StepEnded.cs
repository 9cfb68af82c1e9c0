using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step was rejected by a check, or its actuator answered; its effect is not verified yet.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step.</param>
/// <param name="Result">What came of it.</param>
public sealed record StepEnded(DateTimeOffset Time, string MissionId, ActionStep Step, ActionResult Result) : MissionEvent(Time, MissionId);
