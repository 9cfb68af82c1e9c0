using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Lam;

/// <summary>A manifest and an observation as the model reads them.</summary>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known of the world.</param>
/// <param name="Table">The candidates.</param>
/// <param name="Links">Finds candidates by their letters.</param>
/// <param name="Texts">What the encoder read; two worlds with the same texts share their vectors.</param>
/// <param name="Candidates">The vectors.</param>
internal sealed record KnownWorld(CapabilityManifest Manifest, Observation Observation, CandidateTable Table, LexicalLinks Links, string Texts, EncodedCandidates Candidates)
{
    /// <summary>Follows plans with what is known of the robot's hand; null where nothing is.</summary>
    public HandlingSense? Handling { get; init; }
}
