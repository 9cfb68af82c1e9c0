using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>A mission as the journal had it when the program started.</summary>
/// <param name="Id">The mission.</param>
/// <param name="Events">Its events, oldest first.</param>
internal sealed record EarlierMission(string Id, IReadOnlyList<MissionEvent> Events)
{
    /// <summary>Reads the newest missions of a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <returns>The missions, the oldest first; as many as are listed.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<EarlierMission> Read(IReadableJournal journal) =>
        [.. journal.FindNewest(MissionBoard.Listed).Reverse().Select(id => new EarlierMission(id, journal.Read(id)))];
}
