using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>What every robot has to do that takes a way, such as to sound a horn or to lower its fork.</summary>
/// <param name="ActionType">Its name in the robots' factsheets.</param>
public sealed record MapAction(string ActionType)
{
    /// <summary>What may go on meanwhile.</summary>
    public VdaBlockingType BlockingType { get; init; } = VdaBlockingType.Hard;

    /// <summary>Its parameters by their key.</summary>
    public EquatableMap<ArgumentValue> Parameters { get; init => field = value ?? []; } = [];
}
