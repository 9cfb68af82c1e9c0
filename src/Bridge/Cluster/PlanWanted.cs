using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>A plan is wanted.</summary>
/// <param name="Id">Names the question in its answer.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Request">What for.</param>
internal sealed record PlanWanted(string Id, string Asker, PlanRequest Request);
