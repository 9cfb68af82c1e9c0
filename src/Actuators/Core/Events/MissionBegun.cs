using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A command was heard or read, and a mission begins.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Command">The person's words.</param>
/// <param name="Heard">What was heard, when the command was spoken.</param>
public sealed record MissionBegun(DateTimeOffset Time, string MissionId, string Command, Transcript? Heard = null) : MissionEvent(Time, MissionId)
{
    /// <summary>Who asked; null when that is not known.</summary>
    public Requester? By { get; init; }
}
