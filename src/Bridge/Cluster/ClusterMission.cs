using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Where a mission of a cluster is.</summary>
/// <param name="Id">The mission.</param>
/// <param name="Status">How it ended; null while it waits or runs.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">What a person should know.</param>
/// <param name="Node">The node that it is, or was last, on.</param>
/// <param name="Takeovers">How often another node took the robot over while it had missions.</param>
public sealed record ClusterMission(string Id, MissionStatus? Status, ResultCode Code, string Message, string Node, int Takeovers);
