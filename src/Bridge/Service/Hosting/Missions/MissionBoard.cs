using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Shows missions, the newest first: those that go on as they are now, all others as the journal has them.</summary>
/// <remarks>Thread-safe. What it remembers itself saves reading the journal at every look; the journal is the record.</remarks>
internal sealed class MissionBoard : IMissionListener
{
    /// <summary>How many missions are listed at most, beside those that are not over.</summary>
    public const int Listed = 200;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, MissionView> missions = new(StringComparer.Ordinal);
    private IReadableJournal? journal;
    private StopRequested? emergency;
    private Paused? pause;

    /// <summary>The newest missions, the newest first.</summary>
    public IReadOnlyList<MissionView> All
    {
        get
        {
            lock (gate)
            {
                return [.. missions.Values.Reverse().Select(Shown)];
            }
        }
    }

    /// <summary>Takes in what a journal has of earlier missions, and looks there for what is not remembered.</summary>
    /// <param name="kept">The journal; it is the one that is written.</param>
    /// <param name="read">What was read of it at the program's start; null to read it now.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Remember(IReadableJournal kept, IReadOnlyList<EarlierMission>? read = null)
    {
        // What was not over then may have been told to its end since.
        var earlier = (read ?? EarlierMission.Read(kept)).Select(mission => Fold(mission.Id, mission.Events) is { Over: true } over ? over : Fold(mission.Id, kept.Read(mission.Id))).OfType<MissionView>().ToList();
        lock (gate)
        {
            journal = kept;
            var now = missions.ToList();
            missions.Clear();
            earlier.ForEach(mission => missions[mission.Id] = mission);
            now.ForEach(mission => missions[mission.Key] = mission.Value);
            Forget();
        }
    }

    /// <summary>Finds a mission.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The mission; null when it is unknown, or taken out of the journal.</returns>
    public MissionView? Find(string id)
    {
        lock (gate)
        {
            if (missions.TryGetValue(id, out var mission))
            {
                return Shown(mission);
            }
        }

        return journal is { } kept ? Fold(id, kept.Read(id)) : null;
    }

    /// <summary>Tells what happened in a mission.</summary>
    /// <param name="id">The mission.</param>
    /// <returns>The events, oldest first, without what was seen; none when it is not kept.</returns>
    public IReadOnlyList<MissionEvent> Events(string id) =>
        journal is { } kept ? [.. kept.Read(id).Select(missionEvent => missionEvent is PlanMade made ? made with { Observed = null } : missionEvent)] : [];

    /// <summary>Tells what one who comes now must know: the missions that go on, the newest one, an emergency stop that is on, and a pause of everything.</summary>
    /// <returns>The events, oldest first.</returns>
    public IReadOnlyList<MissionEvent> Now()
    {
        List<string> ids;
        MissionEvent?[] held;
        lock (gate)
        {
            ids = [.. missions.Values.Where((mission, index) => !mission.Over || index == missions.Count - 1).Select(mission => mission.Id)];
            held = [emergency, pause];
        }

        return [.. ids.SelectMany(Events).Concat(held.OfType<MissionEvent>()).Distinct().OrderBy(missionEvent => missionEvent.Time)];
    }

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            Note(missionEvent);
            if (missionEvent is MissionBegun begun)
            {
                missions[begun.MissionId] = MissionProgress.Begin(begun);
                Forget();
            }
            else if (missions.TryGetValue(missionEvent.MissionId, out var mission))
            {
                missions[mission.Id] = MissionProgress.Follow(mission, missionEvent);
            }
        }
    }

    private void Note(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case StopRequested { Kind: StopKind.Emergency } stop: emergency = stop; break;
            case StopReleased: emergency = null; break;
            case Paused { MissionId: "" } all: pause = all; break;
            case Resumed { MissionId: "" }: pause = null; break;
        }
    }

    private MissionView Shown(MissionView mission) => mission with { Paused = !mission.Over && (mission.Paused || pause is not null) };

    private static MissionView? Fold(string id, IReadOnlyList<MissionEvent> events) => events.OfType<MissionBegun>().FirstOrDefault() is { } begun
        ? events.Where(missionEvent => missionEvent.MissionId == id && missionEvent != begun).Aggregate(MissionProgress.Begin(begun), MissionProgress.Follow)
        : null;

    private void Forget()
    {
        while (missions.Count > Listed && missions.FirstOrDefault(entry => entry.Value.Over) is { Key: { } oldest })
        {
            missions.Remove(oldest);
        }
    }
}
