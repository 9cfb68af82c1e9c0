using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>A command that comes over the broker.</summary>
/// <param name="Id">The sender's id: what comes twice under the same id is done once.</param>
/// <param name="Command">The words.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="DryRun">Whether it is only rehearsed.</param>
internal sealed record CommandWish(string Id, string Command, MissionPriority Priority = MissionPriority.Normal, bool DryRun = false);
