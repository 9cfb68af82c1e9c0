using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.World;

/// <summary>What is known of the world beforehand, and how long a sight is remembered.</summary>
public sealed class WorldOptions
{
    /// <summary>Places of the map.</summary>
    public IReadOnlyList<MapPlace> Places { get; init; } = [];

    /// <summary>Things that have a name already.</summary>
    public IReadOnlyList<KnownThing> Things { get; init; } = [];

    /// <summary>After how long without a sight confidence is half; 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan HalfLife { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The confidence at which a thing is forgotten; 0.05.</summary>
    [Range(0.001, 1.0)]
    public double ForgottenBelow { get; init; } = 0.05;

    /// <summary>How far a thing may be from where it was last and still be the same, in metres; 0.04.</summary>
    [Range(0.001, 10)]
    public double ReachMetres { get; init; } = 0.04;

    /// <summary>How fast a thing may move and still be taken for the same, in metres a second; 0.3.</summary>
    [Range(0.0, 100.0)]
    public double ReachMetresPerSecond { get; init; } = 0.3;

    /// <summary>The farthest that a thing is followed between two looks, in metres; 0.3.</summary>
    [Range(0.001, 100)]
    public double LongestReachMetres { get; init; } = 0.3;

    /// <summary>How many looks in a row must show a thing's place empty before it counts as gone from there; 3.</summary>
    [Range(1, 100)]
    public int LooksUntilGone { get; init; } = 3;

    /// <summary>From which age a thing that is not seen is told as not known; 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "7.00:00:00")]
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromSeconds(10);
}
