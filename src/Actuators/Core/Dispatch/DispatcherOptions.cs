using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>How long the dispatcher waits for what.</summary>
/// <remarks>With a simulated clock that only an action moves, a wait between looks never ends: give one look, or an interval of zero.</remarks>
public sealed class DispatcherOptions
{
    /// <summary>How often an effect is looked for before it counts as not there; 5 times.</summary>
    [Range(1, 100)]
    public int VerificationLooks { get; init; } = 5;

    /// <summary>How long to wait between two looks; 300 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan VerificationInterval { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long one look at the world may take; 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan ObservationWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a person may think about an approval; 1 minute. No answer is a no.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ApprovalWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an actuator may take to confirm that it has stopped an action that was cancelled or took too long; 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan StopWait { get; init; } = TimeSpan.FromSeconds(2);
}
