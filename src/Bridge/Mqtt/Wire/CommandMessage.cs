using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Do something. A robot does each id once; told again, it repeats the result.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Action">The action's name.</param>
public sealed record CommandMessage(string Id, string Action)
{
    /// <summary>The arguments, by parameter.</summary>
    public EquatableMap<ArgumentValue> Arguments { get; init; } = [];

    /// <summary>How long the robot may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = ActionSpec.DefaultTimeoutSeconds;
}
