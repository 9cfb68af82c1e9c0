using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Keeps who asked for what, who approved it, and what was denied and why: from the journal's events, those of earlier runs too.</summary>
/// <remarks>Thread-safe. The newest entries alone; the journal keeps all.</remarks>
internal sealed class AuditTrail : IMissionListener
{
    /// <summary>How many entries are kept.</summary>
    public const int Kept = 2000;

    private readonly Lock gate = new();
    private readonly Queue<AuditEntry> entries = new();
    private readonly Dictionary<string, Requester> requesters = new(StringComparer.Ordinal);

    /// <summary>Makes a trail.</summary>
    /// <param name="events">What happened before, oldest first.</param>
    public AuditTrail(IEnumerable<MissionEvent> events)
    {
        foreach (var missionEvent in events)
        {
            On(missionEvent);
        }
    }

    /// <summary>The entries, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Newest
    {
        get
        {
            lock (gate)
            {
                return [.. entries.Reverse()];
            }
        }
    }

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            if (missionEvent is MissionBegun { By: { } requester })
            {
                requesters[missionEvent.MissionId] = requester;
            }

            if (Entry(missionEvent) is { } entry)
            {
                Add(missionEvent.MissionId.Length == 0 ? entry : entry with { MissionId = missionEvent.MissionId, Requester = requesters.GetValueOrDefault(missionEvent.MissionId) });
            }

            if (missionEvent is MissionEnded)
            {
                requesters.Remove(missionEvent.MissionId);
            }
        }
    }

    /// <summary>Notes what became of the policy.</summary>
    /// <param name="time">When.</param>
    /// <param name="sentence">What.</param>
    public void NotePolicy(DateTimeOffset time, string sentence)
    {
        lock (gate)
        {
            Add(new(time, AuditKind.Policy, sentence));
        }
    }

    private static AuditEntry? Entry(MissionEvent missionEvent) => missionEvent switch
    {
        MissionBegun begun => new(begun.Time, AuditKind.Asked, begun.Command),
        ApprovalAsked asked => new(asked.Time, AuditKind.ApprovalAsked, StepWords.Of(asked.Step)) { Reason = asked.Reason },
        ApprovalAnswered answered => new(answered.Time, answered.Granted ? AuditKind.Approved : AuditKind.Rejected, answered.StepId) { By = answered.By },
        StepEnded { Result: { Status: ActionStatus.Rejected, Code: ResultCode.PolicyDenied or ResultCode.LimitExceeded } result } ended => new(ended.Time, AuditKind.Denied, StepWords.Of(ended.Step)) { Reason = result.Message },
        StopRequested stop => new(stop.Time, AuditKind.Stopped, stop.Kind == StopKind.Emergency ? "emergency stop" : "stop") { By = stop.Source },
        StopReleased released => new(released.Time, AuditKind.Released, "emergency stop") { By = released.Source },
        ReleaseRefused refused => new(refused.Time, AuditKind.Denied, "release of the emergency stop") { By = refused.Source, Reason = refused.Reason },
        _ => null,
    };

    private void Add(AuditEntry entry)
    {
        entries.Enqueue(entry);
        if (entries.Count > Kept)
        {
            entries.Dequeue();
        }
    }
}
