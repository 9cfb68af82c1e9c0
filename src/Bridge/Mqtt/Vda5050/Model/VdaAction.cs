using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An action on a node, on an edge or at once.</summary>
/// <param name="ActionType">Its name in the factsheet.</param>
/// <param name="ActionId">Unique; its state is told under it.</param>
public sealed record VdaAction(string ActionType, string ActionId)
{
    /// <summary>What may go on meanwhile.</summary>
    public VdaBlockingType BlockingType { get; init; } = VdaBlockingType.Hard;

    /// <summary>In words.</summary>
    public string? Description { get; init; }

    /// <summary>Its parameters by their key.</summary>
    public EquatableMap<ArgumentValue> Parameters { get; init => field = value ?? []; } = [];
}
