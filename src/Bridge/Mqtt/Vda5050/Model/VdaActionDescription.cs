using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An action that a robot can do, in the factsheet.</summary>
/// <param name="ActionType">Its name.</param>
public sealed record VdaActionDescription(string ActionType)
{
    /// <summary>In words.</summary>
    public string? Description { get; init; }

    /// <summary>Where it may be asked for.</summary>
    public EquatableList<VdaActionScope> Scopes { get; init => field = value ?? []; } = [];

    /// <summary>Its parameters.</summary>
    public EquatableList<VdaActionParameter> Parameters { get; init => field = value ?? []; } = [];

    /// <summary>How it may block; any way when empty.</summary>
    public EquatableList<VdaBlockingType> BlockingTypes { get; init => field = value ?? []; } = [];

    /// <summary>Whether <c>startPause</c> pauses it; told from 3.0 on.</summary>
    public bool PauseAllowed { get; init; } = true;

    /// <summary>Whether <c>cancelOrder</c> ends it; told from 3.0 on.</summary>
    public bool CancelAllowed { get; init; } = true;
}
