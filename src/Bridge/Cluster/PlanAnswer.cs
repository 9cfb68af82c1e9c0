using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>A plan was made.</summary>
/// <param name="Id">Which question it answers.</param>
/// <param name="Outcome">The planner's answer.</param>
internal sealed record PlanAnswer(string Id, PlanOutcome Outcome);
