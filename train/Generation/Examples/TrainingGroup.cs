using LamRobot.Contracts;

namespace LamRobot.Training.Examples;

/// <summary>Commands that share what can be done and what is known.</summary>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known of the world.</param>
/// <param name="Examples">The commands with their plans.</param>
public sealed record TrainingGroup(CapabilityManifest Manifest, Observation Observation, IReadOnlyList<TrainingExample> Examples);
