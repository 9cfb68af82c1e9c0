using LamRobot.Contracts;

namespace LamRobot.Training.Worlds;

/// <summary>An action of a manifest and what it does.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Spec">The action.</param>
/// <param name="Object">Name of the parameter for the thing; null when there is none.</param>
/// <param name="Place">Name of the parameter for the place, person, container or lamp; null when there is none.</param>
/// <param name="From">Name of the parameter for where the thing is; null when there is none.</param>
internal sealed record Skill(Operator Operator, ActionSpec Spec, string? Object, string? Place, string? From);
