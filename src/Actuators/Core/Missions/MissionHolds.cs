namespace LamRobot.Actuators;

/// <summary>Knows which missions are paused: one by one, or all of them.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MissionHolds
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, bool> missions = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether everything is paused.</summary>
    public bool All { get; private set; }

    /// <summary>Puts a mission under this, until it is disposed.</summary>
    public MissionHold Enter(string missionId)
    {
        lock (gate)
        {
            missions[missionId] = false;
        }

        return new(this, missionId);
    }

    public void Leave(string missionId)
    {
        lock (gate)
        {
            missions.Remove(missionId);
        }
    }

    public bool IsHeld(string missionId)
    {
        lock (gate)
        {
            return All || missions.GetValueOrDefault(missionId);
        }
    }

    /// <summary>Pauses a mission or lets it go on; all of them when none is named.</summary>
    /// <returns>Whether that changed something; null when the mission neither runs nor waits.</returns>
    public bool? Set(string missionId, bool held)
    {
        lock (gate)
        {
            var before = All;
            if (missionId.Length == 0)
            {
                All = held;
            }
            else if (!missions.TryGetValue(missionId, out before))
            {
                return null;
            }
            else
            {
                missions[missionId] = held;
            }

            changed.SetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return before != held;
        }
    }

    /// <summary>Waits until a mission is not paused.</summary>
    public async ValueTask WaitAsync(string missionId, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (!All && !missions.GetValueOrDefault(missionId))
                {
                    return;
                }

                next = changed.Task;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
