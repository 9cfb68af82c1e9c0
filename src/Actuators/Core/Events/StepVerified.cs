using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The effect of a step was looked for.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step.</param>
/// <param name="Result">What came of it, verification included.</param>
/// <param name="Effect">Whether the effect was seen.</param>
/// <param name="Looks">How often it was looked for.</param>
public sealed record StepVerified(DateTimeOffset Time, string MissionId, ActionStep Step, ActionResult Result, EffectSight Effect, int Looks) : MissionEvent(Time, MissionId);
