using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>The sentences of one manifest and observation.</summary>
/// <param name="Source">The source that they are from.</param>
/// <param name="ManifestKey">The manifest's file.</param>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known.</param>
/// <param name="Examples">The sentences with their plans.</param>
/// <param name="Variants">What is known of the actions beside the manifest, by action.</param>
internal sealed record SentenceDomain(
    string Source, string ManifestKey, CapabilityManifest Manifest, Observation Observation, IReadOnlyList<TrainingExample> Examples, IReadOnlyDictionary<string, ActionVariants> Variants)
{
    private static readonly ActionVariants Nothing = new([], [], []);

    /// <summary>The actions.</summary>
    public IEnumerable<ActionSpec> Actions => Manifest.Actuators.SelectMany(actuator => actuator.Actions);

    /// <summary>What is known of an action beside the manifest.</summary>
    public ActionVariants Of(string action) => Variants.GetValueOrDefault(action, Nothing);

    /// <summary>Whether sentences of one action may pass for those of another.</summary>
    public bool IsNear(string action, string other) => Of(action).Near.Contains(other) || Of(other).Near.Contains(action);
}
