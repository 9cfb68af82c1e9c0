using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What a person asks for.</summary>
/// <param name="Text">The person's words.</param>
public sealed record MissionCommand(string Text)
{
    /// <summary>What was heard, when the words were spoken.</summary>
    public Transcript? Heard { get; init; }

    /// <summary>How urgent it is among the missions that wait.</summary>
    public MissionPriority Priority { get; init; }

    /// <summary>The only actuators that it may use; all there are when none is named. Missions that name different ones run at the same time.</summary>
    public EquatableList<string> Actuators { get; init; } = [];

    /// <summary>The mission's id; made from the time when nothing is said.</summary>
    public string? MissionId { get; init; }

    /// <summary>Who asks; null when that is not known.</summary>
    public Requester? By { get; init; }

    /// <summary>Whether everything is checked and nothing is sent; for whoever chooses the loop that carries it out.</summary>
    public bool DryRun { get; init; }
}
