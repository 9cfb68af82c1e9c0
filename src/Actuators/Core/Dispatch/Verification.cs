using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What verifying a step has shown.</summary>
/// <param name="Effect">Whether the effect was seen.</param>
/// <param name="Looks">How often it was looked for.</param>
/// <param name="Result">The step's result, verification included.</param>
internal sealed record Verification(EffectSight Effect, int Looks, ActionResult Result);
