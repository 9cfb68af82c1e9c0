namespace LamRobot.Actuators;

/// <summary>A mission that began and did not end.</summary>
/// <param name="MissionId">The mission.</param>
/// <param name="Command">The person's words.</param>
/// <param name="OpenSteps">Steps that were sent, and of which nobody knows what came of them.</param>
/// <param name="Acted">Whether any of its steps was sent.</param>
public sealed record UnfinishedMission(string MissionId, string Command, IReadOnlyList<UnfinishedStep> OpenSteps, bool Acted);
