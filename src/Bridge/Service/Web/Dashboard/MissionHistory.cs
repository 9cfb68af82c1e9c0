using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Keeps the newest missions as they happened, for whoever opens the page later or looks back.</summary>
/// <remarks>The journal is the record; this is a window on its end. Thread-safe.</remarks>
internal sealed class MissionHistory : IMissionListener
{
    private const int Most = 200;
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, KeptMission> missions = new(StringComparer.Ordinal);
    private StopRequested? emergency;

    /// <summary>Begins with what an earlier program wrote down.</summary>
    /// <param name="journal">The journal's file; null when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The history.</returns>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public static async ValueTask<MissionHistory> ReadAsync(string? journal, CancellationToken cancellationToken)
    {
        var history = new MissionHistory();
        if (journal is not null)
        {
            foreach (var missionEvent in (await JournalReader.ReadAsync(journal, cancellationToken)).Events)
            {
                history.On(missionEvent);
            }
        }

        // No mission outlives its program, nor does an emergency stop of the service.
        foreach (var mission in history.missions.Values)
        {
            mission.Runs = false;
        }

        history.emergency = null;
        return history;
    }

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            Keep(missionEvent is PlanMade made ? made with { Observed = null } : missionEvent);
        }
    }

    /// <summary>Sums up the missions.</summary>
    /// <returns>One line each, the newest first.</returns>
    public IReadOnlyList<MissionSummary> Missions()
    {
        lock (gate)
        {
            return [.. missions.Reverse().Select(mission => MissionSummary.Of(mission.Key, mission.Value))];
        }
    }

    /// <summary>Tells what happened in a mission.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The events, oldest first; null when it is not kept.</returns>
    public IReadOnlyList<MissionEvent>? Find(string missionId)
    {
        lock (gate)
        {
            return missions.TryGetValue(missionId, out var mission) ? [.. mission.Events] : null;
        }
    }

    /// <summary>Tells what one who comes now must know: the missions that run, the newest one, and an emergency stop that is on.</summary>
    /// <returns>The events, oldest first.</returns>
    public IReadOnlyList<MissionEvent> Now()
    {
        lock (gate)
        {
            var shown = missions.Values.Where((mission, index) => mission.Runs || index == missions.Count - 1).SelectMany(mission => mission.Events);
            return [.. (emergency is null ? shown : shown.Append(emergency)).Distinct().OrderBy(missionEvent => missionEvent.Time)];
        }
    }

    private void Keep(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case StepProgressed:
                return;
            case StopRequested { Kind: StopKind.Emergency } stop:
                emergency = stop;
                break;
            case StopReleased:
                emergency = null;
                break;
        }

        if (missionEvent.MissionId.Length > 0)
        {
            Of(missionEvent.MissionId).Events.Add(missionEvent);
            Of(missionEvent.MissionId).Runs = missionEvent is not (MissionEnded or StepRecovered);
            return;
        }

        foreach (var mission in missions.Values.Where(mission => mission.Runs))
        {
            mission.Events.Add(missionEvent);
        }
    }

    private KeptMission Of(string missionId)
    {
        if (!missions.TryGetValue(missionId, out var mission))
        {
            missions.Add(missionId, mission = new KeptMission());
            if (missions.Count > Most)
            {
                missions.RemoveAt(0);
            }
        }

        return mission;
    }
}
