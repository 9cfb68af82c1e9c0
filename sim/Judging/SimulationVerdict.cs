namespace LamRobot.Sim;

/// <summary>Whether a mission did what was asked.</summary>
/// <param name="Succeeded">The goal holds and nothing that was to be avoided ever held.</param>
/// <param name="Cause">What is missing or was not avoided; empty on success.</param>
public sealed record SimulationVerdict(bool Succeeded, string Cause);
