using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Do something. A robot does each id once; told again, it repeats the result.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Action">The action's name.</param>
/// <param name="TimeoutSeconds">How long the robot may take, in seconds.</param>
public sealed record CommandMessage(string Id, string Action, double TimeoutSeconds = ActionSpec.DefaultTimeoutSeconds)
{
    /// <summary>The arguments, by parameter.</summary>
    public EquatableMap<ArgumentValue> Arguments { get; init => field = value ?? []; } = [];
}
