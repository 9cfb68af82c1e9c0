using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A mission that was recorded, to be done again.</summary>
/// <param name="MissionId">Its id then.</param>
/// <param name="Command">What a person said.</param>
/// <param name="Plans">The plans that were carried out, in their order.</param>
internal sealed record Recording(string MissionId, string Command, IReadOnlyList<PlanOutcome> Plans);
