using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>How persistent a mission is.</summary>
public sealed class MissionOptions
{
    /// <summary>How often the rest of a mission may be planned anew after a failure; 2 times.</summary>
    [Range(0, 20)]
    public int MaxReplans { get; init; } = 2;

    /// <summary>How often the same step may be tried again; once.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; init; } = 1;

    /// <summary>How long to wait before a step is tried again; half a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many questions a mission may ask; 2.</summary>
    [Range(0, 10)]
    public int MaxQuestions { get; init; } = 2;

    /// <summary>How many missions may wait for their turn; 32. One that comes when as many wait is refused.</summary>
    [Range(0, 100_000)]
    public int MaxWaiting { get; init; } = 32;

    /// <summary>How many missions may be planned at the same time before it is known which actuators they need; 4. With a single actuator nothing is planned before its turn.</summary>
    [Range(1, 1_000)]
    public int MaxPlanning { get; init; } = 4;
}
