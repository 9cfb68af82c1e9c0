namespace LamRobot.Contracts;

/// <summary>One action of a plan.</summary>
/// <param name="Id">Its id, unique in the mission.</param>
/// <param name="Actuator">The actuator's id.</param>
/// <param name="Action">The action's name.</param>
/// <param name="Confidence">How sure the planner is of this step, 0..1.</param>
public sealed record ActionStep(string Id, string Actuator, string Action, double Confidence = 1)
{
    /// <summary>The arguments, by parameter; compared by content.</summary>
    public EquatableMap<ArgumentValue> Arguments { get; init => field = value ?? []; } = [];

    /// <summary>Ids of the steps that must have succeeded before; compared by content.</summary>
    public EquatableList<string> DependsOn { get; init => field = value ?? []; } = [];
}
