using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step passed every check and is about to be sent: this stands on disk before the actuator hears of it.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step.</param>
/// <param name="CommandId">The id under which it is sent, unique among all attempts of all missions.</param>
public sealed record StepStarting(DateTimeOffset Time, string MissionId, ActionStep Step, string CommandId) : MissionEvent(Time, MissionId)
{
    /// <summary>What must be seen afterwards, so that a later process can verify it without asking the actuator; compared by content.</summary>
    public EquatableList<Condition> Ensures { get; init; } = [];
}
