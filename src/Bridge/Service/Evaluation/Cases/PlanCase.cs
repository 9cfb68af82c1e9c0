using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Asks whether the right plan is made.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known of the world.</param>
/// <param name="Expected">What is accepted: the first and its alternatives.</param>
internal sealed record PlanCase(
    CaseOrigin Origin, string Id, CapabilityManifest Manifest, Observation Observation, IReadOnlyList<Expectation> Expected) : EvaluationCase(Origin, Id);
