namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How far an action is.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Status">How far.</param>
public sealed record VdaActionState(string ActionId, VdaActionStatus Status)
{
    /// <summary>Its name in the factsheet.</summary>
    public string? ActionType { get; init; }

    /// <summary>What came of it, in the robot's words.</summary>
    public string? Result { get; init; }
}
