using System.Collections.Concurrent;

namespace LamRobot.Actuators;

/// <summary>Remembers who asked for the missions that are not over.</summary>
/// <remarks>Thread-safe. A mission is in it before its first step is judged, for listeners hear of its begin first.</remarks>
public sealed class RequesterBook : IRequesters, IMissionListener
{
    private readonly ConcurrentDictionary<string, Requester> requesters = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Requester? Find(string missionId) => requesters.GetValueOrDefault(missionId);

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case MissionBegun { By: { } requester }:
                requesters[missionEvent.MissionId] = requester;
                break;
            case MissionEnded:
                requesters.TryRemove(missionEvent.MissionId, out _);
                break;
        }
    }
}
