using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Hours that come back each day, such as those of the night.</summary>
/// <param name="From">When they begin, local time.</param>
/// <param name="To">When they end, local time; at or before the begin on the next day.</param>
public sealed record DailyHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The days on which they begin; every day when it is empty.</summary>
    public EquatableList<DayOfWeek> Days { get; init => field = value ?? []; } = [];

    /// <summary>Whether a moment is within them.</summary>
    /// <param name="local">The moment, local time.</param>
    /// <returns>True when it is; the end is not.</returns>
    public bool Contain(DateTimeOffset local)
    {
        var time = TimeOnly.FromDateTime(local.DateTime);
        return From < To
            ? time >= From && time < To && IsDay(local.DayOfWeek)
            : (time >= From && IsDay(local.DayOfWeek)) || (time < To && IsDay(local.AddDays(-1).DayOfWeek));
    }

    private bool IsDay(DayOfWeek day) => Days.Count == 0 || Days.Contains(day);
}
