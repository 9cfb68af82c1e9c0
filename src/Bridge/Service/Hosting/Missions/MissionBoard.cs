using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Shows the missions since the program began, the newest first; the oldest that are over are forgotten.</summary>
/// <remarks>Thread-safe. The journal keeps everything; this is what can be asked for at once.</remarks>
internal sealed class MissionBoard : IMissionListener
{
    /// <summary>How many missions are remembered at most, beside those that are not over.</summary>
    public const int Kept = 200;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, MissionView> missions = new(StringComparer.Ordinal);

    /// <summary>All missions, the newest first.</summary>
    public IReadOnlyList<MissionView> All
    {
        get
        {
            lock (gate)
            {
                return [.. missions.Values.Reverse()];
            }
        }
    }

    /// <summary>Finds a mission.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The mission; null when it is unknown or forgotten.</returns>
    public MissionView? Find(string id)
    {
        lock (gate)
        {
            return missions.GetValueOrDefault(id);
        }
    }

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            if (missionEvent is MissionBegun begun)
            {
                missions[begun.MissionId] = new(begun.MissionId, begun.Command, MissionState.Running, begun.Time);
                Forget();
            }
            else if (missions.TryGetValue(missionEvent.MissionId, out var mission))
            {
                missions[mission.Id] = MissionProgress.Follow(mission, missionEvent);
            }
        }
    }

    private void Forget()
    {
        while (missions.Count > Kept && missions.FirstOrDefault(entry => entry.Value.Over) is { Key: { } oldest })
        {
            missions.Remove(oldest);
        }
    }
}
