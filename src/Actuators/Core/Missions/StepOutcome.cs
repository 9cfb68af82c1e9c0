using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step with what came of its last attempt.</summary>
internal sealed record StepOutcome(ActionStep Step, ActionResult Result);
