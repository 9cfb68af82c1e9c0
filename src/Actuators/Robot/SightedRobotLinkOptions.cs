using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Robot;

/// <summary>What a robot with lent eyes relies on.</summary>
public sealed class SightedRobotLinkOptions
{
    /// <summary>How old the sight of a thing may be when the robot is sent there; 2 s. What was seen longer ago may have been moved.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromSeconds(2);
}
