using LamRobot.Contracts;

namespace LamRobot.Training.Exploration;

/// <summary>Attempts that share what can be done and what is known.</summary>
internal sealed record AttemptGroup(CapabilityManifest Manifest, Observation Observation, IReadOnlyList<Attempt> Attempts);
