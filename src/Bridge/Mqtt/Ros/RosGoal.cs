namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>A goal of ours among those that Nav2 tells of: the last of those that were not there before it was sent.</summary>
/// <param name="before">The goals that were there.</param>
/// <param name="sent">When it was sent.</param>
internal sealed class RosGoal(IEnumerable<string> before, long sent)
{
    private readonly HashSet<string> others = [.. before];
    private readonly Lock gate = new();
    private RosGoalStatus status;
    private string? id;

    public long Sent => sent;

    /// <summary>How far it is; unknown before it was told of, and when it is not told of any more.</summary>
    public RosGoalStatus Status
    {
        get
        {
            lock (gate)
            {
                return status;
            }
        }
    }

    /// <summary>Whether it was told of.</summary>
    public bool WasSeen
    {
        get
        {
            lock (gate)
            {
                return id is not null;
            }
        }
    }

    public void Take(IReadOnlyDictionary<string, RosGoalStatus> told)
    {
        lock (gate)
        {
            id ??= told.Keys.LastOrDefault(each => !others.Contains(each));
            var ended = status is RosGoalStatus.Succeeded or RosGoalStatus.Canceled or RosGoalStatus.Aborted;
            status = id is null || ended ? status : told.GetValueOrDefault(id);
        }
    }
}
