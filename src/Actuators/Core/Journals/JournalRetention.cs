using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>How long a journal keeps missions that are over.</summary>
public sealed class JournalRetention
{
    /// <summary>How old a mission may get, counted from its end; null for any age.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "36500.00:00:00")]
    public TimeSpan? LongestAge { get; init; }

    /// <summary>How many bytes the journal may have; null for any number.</summary>
    [Range(0, long.MaxValue)]
    public long? MostBytes { get; init; }
}
