using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What shall be done.</summary>
/// <param name="Command">The words, as a person would say them.</param>
internal sealed record MissionRequest([property: MinLength(1), MaxLength(CommandText.Longest), Description("The words, as a person would say them.")] string Command)
{
    /// <summary>How urgent it is among those that wait.</summary>
    [Description("How urgent it is among the missions that wait; normal when nothing is said. What runs is never interrupted.")]
    public MissionPriority Priority { get; init; }
}
