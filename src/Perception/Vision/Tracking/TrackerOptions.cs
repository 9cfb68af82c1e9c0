using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>How far and how long a thing is followed.</summary>
public sealed class TrackerOptions
{
    /// <summary>How far, by its own size, a thing may be from where it was expected; 1.5.</summary>
    [Range(0.1, 20)]
    public double Reach { get; init; } = 1.5;

    /// <summary>How long a thing may be out of sight and still be the same; 1 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);
}
