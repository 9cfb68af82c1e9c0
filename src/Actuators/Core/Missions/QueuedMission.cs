using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A mission that has a place: it runs, or waits for its turn.</summary>
/// <param name="MissionId">Its id.</param>
/// <param name="Accepted">Ends when the journal has it: from then on it is never forgotten, whatever crashes.</param>
/// <param name="Completion">The mission as it happened, when it is over; cancelled when the caller cancelled it.</param>
public sealed record QueuedMission(string MissionId, Task Accepted, Task<Episode> Completion);
