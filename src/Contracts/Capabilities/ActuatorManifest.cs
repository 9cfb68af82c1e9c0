namespace LamRobot.Contracts;

/// <summary>What one actuator is and can do.</summary>
/// <param name="Id">Its id, unique among the actuators.</param>
/// <param name="Kind">What it is, such as <c>mobile-manipulator</c> or <c>smart-home</c>.</param>
public sealed record ActuatorManifest(string Id, string Kind)
{
    /// <summary>What it is for.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>What it can do; compared by content.</summary>
    public EquatableList<ActionSpec> Actions { get; init => field = value ?? []; } = [];
}
