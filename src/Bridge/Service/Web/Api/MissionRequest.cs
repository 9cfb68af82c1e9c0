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

    /// <summary>Whether it is only rehearsed.</summary>
    [Description("Whether everything is planned and checked and nothing is sent: each step says what would have been done. Its id begins with dry-; the journal does not keep it.")]
    public bool DryRun { get; init; }
}
