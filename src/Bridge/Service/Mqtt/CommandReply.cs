namespace LamRobot.Bridge.Service;

/// <summary>What became of a message to the service.</summary>
/// <param name="Id">The sender's id.</param>
/// <param name="MissionId">The mission that it began; null when it began none.</param>
/// <param name="Reason">Why it was not taken; null when it was.</param>
internal sealed record CommandReply(string Id, string? MissionId, string? Reason);
