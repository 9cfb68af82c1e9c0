using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Desktop;

/// <summary>How patient a connection to a bus is.</summary>
public sealed class BusOptions
{
    /// <summary>How long an answer may take; 5 s. A program that shows a dialogue of its own making still answers within it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
