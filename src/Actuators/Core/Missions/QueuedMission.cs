using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A mission that was accepted: it runs, or waits for its turn.</summary>
/// <param name="MissionId">Its id.</param>
/// <param name="Completion">The mission as it happened, when it is over; cancelled when the caller cancelled it.</param>
public sealed record QueuedMission(string MissionId, Task<Episode> Completion);
