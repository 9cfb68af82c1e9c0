using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>An action that a simulated robot can do; one that the world does not know takes its time and is noted as done.</summary>
/// <param name="ActionType">Its name in the factsheet.</param>
public sealed record RobotSkill(string ActionType)
{
    /// <summary>In words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it may be asked for.</summary>
    public EquatableList<VdaActionScope> Scopes { get; init => field = value ?? []; } = [VdaActionScope.Node, VdaActionScope.Instant];

    /// <summary>What it takes.</summary>
    public EquatableList<VdaActionParameter> Parameters { get; init => field = value ?? []; } = [];

    /// <summary>How long it takes, in time of the world.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(2);

    internal VdaActionDescription Describe() => new(ActionType) { Description = Description.Length > 0 ? Description : null, Scopes = Scopes, Parameters = Parameters };
}
