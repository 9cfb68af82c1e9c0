using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A mission that an earlier process left, now ended.</summary>
/// <param name="MissionId">The mission.</param>
/// <param name="Command">The person's words.</param>
/// <param name="Message">What a person should know.</param>
/// <param name="Steps">The steps that were on their way, each with what is seen of its effect; compared by content.</param>
public sealed record RecoveredMission(string MissionId, string Command, string Message, EquatableList<StepRecovered> Steps);
