using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>The sentences of one manifest and observation.</summary>
/// <param name="ManifestKey">The manifest's file.</param>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known.</param>
/// <param name="Examples">The sentences with their plans.</param>
internal sealed record SentenceDomain(string ManifestKey, CapabilityManifest Manifest, Observation Observation, IReadOnlyList<TrainingExample> Examples)
{
    /// <summary>The actions.</summary>
    public IEnumerable<ActionSpec> Actions => Manifest.Actuators.SelectMany(actuator => actuator.Actions);
}
