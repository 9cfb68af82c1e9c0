using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Robot;

/// <summary>When a robot may be sent an action.</summary>
public sealed class RobotActuatorOptions
{
    /// <summary>How old the robot's last state may be; 5 s. A robot that fell silent gets nothing new.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan MaximumStateAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the robot may take to confirm that a cancelled action has stopped; 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan StopWait { get; init; } = TimeSpan.FromSeconds(2);
}
