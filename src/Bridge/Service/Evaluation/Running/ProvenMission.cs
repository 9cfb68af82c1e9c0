using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A mission that was judged right, whole: from it can be learnt.</summary>
/// <param name="Manifest">What could be done.</param>
/// <param name="Events">What happened.</param>
internal sealed record ProvenMission(CapabilityManifest Manifest, IReadOnlyList<MissionEvent> Events);
