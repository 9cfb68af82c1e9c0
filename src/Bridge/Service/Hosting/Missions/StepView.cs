using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A step as a person is shown it.</summary>
/// <param name="Id">Its id in the mission.</param>
/// <param name="Actuator">The actuator.</param>
/// <param name="Action">The action.</param>
/// <param name="State">Where it is.</param>
internal sealed record StepView(string Id, string Actuator, string Action, StepState State)
{
    /// <summary>The arguments, by parameter.</summary>
    public EquatableMap<ArgumentValue> Arguments { get; init; } = [];

    /// <summary>Ids of the steps that must be done before.</summary>
    public EquatableList<string> DependsOn { get; init; } = [];

    /// <summary>Why, as a code, when it is not done.</summary>
    public ResultCode Code { get; init; }

    /// <summary>What came of it, in words.</summary>
    public string Message { get; init; } = "";

    /// <summary>How far it is, 0..1; null when nobody says.</summary>
    public double? Progress { get; init; }

    /// <summary>Makes the view of a planned step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The view.</returns>
    public static StepView Of(ActionStep step) => new(step.Id, step.Actuator, step.Action, StepState.Planned) { Arguments = step.Arguments, DependsOn = step.DependsOn };
}
