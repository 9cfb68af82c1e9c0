using LamRobot.Contracts;

namespace LamRobot.Training.Examples;

/// <summary>Tasks that share what can be done and what is known.</summary>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known of the world.</param>
/// <param name="Tasks">The tasks.</param>
public sealed record TaskGroup(CapabilityManifest Manifest, Observation Observation, IReadOnlyList<TrainingTask> Tasks);
