namespace LamRobot.Bridge.Service;

/// <summary>A mission in one line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The person's words.</param>
/// <param name="Spoken">Whether they were spoken.</param>
/// <param name="Started">When it began.</param>
/// <param name="Runs">Whether it goes on.</param>
internal sealed record MissionSummary(string Id, string Command, bool Spoken, DateTimeOffset Started, bool Runs)
{
    /// <summary>Whether it is paused.</summary>
    public bool Paused { get; init; }

    /// <summary>When it ended; null when it has not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How it ended; null when it has not.</summary>
    public MissionState? Status { get; init; }

    /// <summary>Why, in words.</summary>
    public string Message { get; init; } = "";

    /// <summary>Sums a mission up.</summary>
    /// <param name="mission">The mission.</param>
    /// <returns>The summary.</returns>
    public static MissionSummary Of(MissionView mission) => new(mission.Id, mission.Command, mission.Spoken, mission.Begun, !mission.Over)
    {
        Paused = mission.Paused,
        Ended = mission.Ended,
        Status = mission.Over ? mission.State : null,
        Message = mission.Over ? mission.Message : "",
    };
}
