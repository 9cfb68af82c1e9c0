using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The planner answered with a plan, a question or a refusal.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Outcome">The planner's answer.</param>
public sealed record PlanMade(DateTimeOffset Time, string MissionId, PlanOutcome Outcome) : MissionEvent(Time, MissionId)
{
    /// <summary>What was known when it was made: with it, a model can learn from the journal.</summary>
    public Observation? Observed { get; init; }
}
