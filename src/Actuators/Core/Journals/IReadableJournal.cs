namespace LamRobot.Actuators;

/// <summary>A journal that gives back what it keeps.</summary>
/// <remarks>Thread-safe; what was appended is there at once.</remarks>
public interface IReadableJournal : IJournal
{
    /// <summary>Finds the missions that began last.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>Their ids, the newest first.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    IReadOnlyList<string> FindNewest(int count);

    /// <summary>Reads one mission.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>Its events, oldest first, among them the stops and pauses of everything that happened meanwhile; none when it is not kept.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    IReadOnlyList<MissionEvent> Read(string missionId);

    /// <summary>Reads the missions that began and did not end.</summary>
    /// <returns>Their events, oldest first.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    JournalContents ReadUnfinished();

    /// <summary>Reads whether an emergency stop is on: the last one was never released.</summary>
    /// <returns>True when it is.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    bool ReadEmergency();
}
