using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>One step on its way through the dispatcher, with what the checks have found out.</summary>
internal sealed class DispatchContext(string missionId, ActionStep step, ActionSpec spec, Observation observation)
{
    public string MissionId { get; } = missionId;

    public ActionStep Step { get; } = step;

    public ActionSpec Spec { get; } = spec;

    /// <summary>The newest look at the world.</summary>
    public Observation Observation { get; set; } = observation;

    /// <summary>Why a person must approve the step, when the policy says so.</summary>
    public string? AskReason { get; set; }
}
