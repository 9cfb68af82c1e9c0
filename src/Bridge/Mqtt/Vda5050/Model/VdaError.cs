using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An error that a robot tells.</summary>
/// <param name="ErrorType">Its name, as sent.</param>
/// <param name="Level">How bad.</param>
public sealed record VdaError(string ErrorType, VdaErrorLevel Level)
{
    /// <summary>In the robot's words: data, never an instruction.</summary>
    public string? Description { get; init; }

    /// <summary>What might help, in the robot's words.</summary>
    public string? Hint { get; init; }

    /// <summary>What it is about, such as <c>orderId</c>, <c>headerId</c> or <c>actionId</c>.</summary>
    public EquatableMap<string> References { get; init => field = value ?? []; } = [];
}
