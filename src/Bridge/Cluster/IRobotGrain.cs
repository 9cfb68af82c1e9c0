using Orleans.Concurrency;

namespace LamRobot.Bridge.Cluster;

/// <summary>One robot of the cluster: it is on one node at a time, wherever that is.</summary>
[Alias("lamrobot.IRobotGrain")]
internal interface IRobotGrain : IGrainWithStringKey
{
    /// <summary>Takes a mission; it is kept when this returns.</summary>
    /// <param name="missionId">Its id; one that is known already is not taken again.</param>
    /// <param name="command">The words.</param>
    /// <returns>False when too many wait.</returns>
    [Alias("Submit")]
    [AlwaysInterleave]
    Task<bool> SubmitAsync(string missionId, string command);

    /// <summary>Says where a mission is.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>Null when it is not known.</returns>
    [Alias("Find")]
    [AlwaysInterleave]
    Task<MissionAnswer?> FindAsync(string missionId);

    /// <summary>Stops the robot, and ends every mission of it.</summary>
    /// <returns>Whether the robot has confirmed; it was waited for long enough.</returns>
    [Alias("Stop")]
    [AlwaysInterleave]
    Task<bool> StopAsync();
}
