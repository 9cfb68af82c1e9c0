using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Missions, the newest first.</summary>
/// <param name="Missions">The missions.</param>
internal sealed record MissionList(EquatableList<MissionView> Missions);
