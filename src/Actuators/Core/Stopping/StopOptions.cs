using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>How a stop is carried out.</summary>
public sealed class StopOptions
{
    /// <summary>How long to wait for an actuator's confirmation; 2 s. The stop itself is sent at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan ConfirmationWait { get; init; } = TimeSpan.FromSeconds(2);
}
