using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step that was sent, and of which nobody knows what came of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Ensures">What must be seen when it was done.</param>
/// <param name="Answer">The actuator's answer, when it came and was not verified any more.</param>
public sealed record UnfinishedStep(ActionStep Step, EquatableList<Condition> Ensures, ActionResult? Answer);
