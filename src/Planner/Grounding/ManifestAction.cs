using LamRobot.Contracts;

namespace LamRobot.Planner.Grounding;

/// <summary>An action of a manifest together with the actuator that offers it.</summary>
/// <param name="Actuator">The actuator's id.</param>
/// <param name="Spec">The action.</param>
/// <param name="Row">Its row in the candidate table.</param>
/// <param name="ParameterRows">The rows of its parameters, in order.</param>
public sealed record ManifestAction(string Actuator, ActionSpec Spec, int Row, IReadOnlyList<int> ParameterRows);
