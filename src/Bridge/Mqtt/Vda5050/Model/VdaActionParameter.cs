namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A parameter of an action, in the factsheet.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Type">What sort of value it takes.</param>
public sealed record VdaActionParameter(string Key, VdaValueType Type)
{
    /// <summary>In words.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the action can be done without it.</summary>
    public bool IsOptional { get; init; }
}
