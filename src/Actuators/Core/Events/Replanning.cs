using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step failed for good, and the rest of the mission is planned anew.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Attempt">Which new plan this is, from 1.</param>
/// <param name="Failed">The step that failed.</param>
/// <param name="Result">Why it failed.</param>
public sealed record Replanning(DateTimeOffset Time, string MissionId, int Attempt, ActionStep Failed, ActionResult Result) : MissionEvent(Time, MissionId);
