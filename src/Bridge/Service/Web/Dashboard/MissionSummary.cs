using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A mission in one line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The person's words.</param>
/// <param name="Spoken">Whether they were spoken.</param>
/// <param name="Started">When it began.</param>
/// <param name="Runs">Whether it runs now.</param>
internal sealed record MissionSummary(string Id, string Command, bool Spoken, DateTimeOffset Started, bool Runs)
{
    /// <summary>When it ended; null when it has not, or when its program died.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How it ended.</summary>
    public MissionStatus? Status { get; init; }

    /// <summary>Why, in words.</summary>
    public string Message { get; init; } = "";

    /// <summary>Sums a mission up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="mission">What happened in it.</param>
    /// <returns>The summary.</returns>
    public static MissionSummary Of(string id, KeptMission mission)
    {
        var begun = mission.Events.OfType<MissionBegun>().FirstOrDefault();
        var ended = mission.Events.OfType<MissionEnded>().LastOrDefault();
        return new(id, begun?.Command ?? "", begun?.Heard is not null, mission.Events[0].Time, mission.Runs)
        {
            Ended = ended?.Time,
            Status = ended?.Status,
            Message = ended?.Message ?? "",
        };
    }
}
