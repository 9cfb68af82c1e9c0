using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The step that a policy judges, with what is known about it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Spec">The action.</param>
/// <param name="Observation">What is seen now.</param>
public sealed record PolicyQuestion(ActionStep Step, ActionSpec Spec, Observation Observation)
{
    /// <summary>The mission that the step belongs to; empty when it belongs to none.</summary>
    public string MissionId { get; init; } = "";
}
