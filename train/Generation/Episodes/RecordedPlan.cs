using LamRobot.Contracts;

namespace LamRobot.Training.Episodes;

/// <summary>A plan that a mission carried out to its end.</summary>
/// <param name="Command">The person's words, with their answers to questions.</param>
/// <param name="Observation">What was known when it was made.</param>
/// <param name="Before">The steps that had been tried before it.</param>
/// <param name="Steps">Its steps, each of which succeeded.</param>
internal sealed record RecordedPlan(string Command, Observation Observation, IReadOnlyList<RecordedStep> Before, IReadOnlyList<ActionStep> Steps);
