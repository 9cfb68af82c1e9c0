using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a robot says of itself and of its order.</summary>
public sealed record VdaState
{
    /// <summary>The order at hand, or the last one; empty before the first.</summary>
    public string OrderId { get; init; } = "";

    /// <summary>Its update.</summary>
    public int OrderUpdateId { get; init; }

    /// <summary>The node that was reached last; empty when none.</summary>
    public string LastNodeId { get; init; } = "";

    /// <summary>Its place in the order.</summary>
    public int LastNodeSequenceId { get; init; }

    /// <summary>Whether it drives or turns.</summary>
    public bool Driving { get; init; }

    /// <summary>Whether it is paused.</summary>
    public bool Paused { get; init; }

    /// <summary>Whether its base ends soon and it wants more.</summary>
    public bool NewBaseRequest { get; init; }

    /// <summary>Who is in control.</summary>
    public VdaOperatingMode OperatingMode { get; init; } = VdaOperatingMode.Automatic;

    /// <summary>Nodes that are still to be reached.</summary>
    public EquatableList<VdaNodeState> NodeStates { get; init => field = value ?? []; } = [];

    /// <summary>Edges that are still to be driven.</summary>
    public EquatableList<VdaEdgeState> EdgeStates { get; init => field = value ?? []; } = [];

    /// <summary>The order's actions.</summary>
    public EquatableList<VdaActionState> ActionStates { get; init => field = value ?? []; } = [];

    /// <summary>Instant actions; before 3.0 they stand among <see cref="ActionStates"/>, and this is empty.</summary>
    public EquatableList<VdaActionState> InstantActionStates { get; init => field = value ?? []; } = [];

    /// <summary>Where it is; null when it does not say.</summary>
    public VdaPosition? Position { get; init; }

    /// <summary>How fast it is; null when it does not say.</summary>
    public VdaVelocity? Velocity { get; init; }

    /// <summary>What it carries; null when it cannot know.</summary>
    public EquatableList<VdaLoad>? Loads { get; init; }

    /// <summary>Its battery.</summary>
    public VdaBattery Battery { get; init; } = new(100, Charging: false);

    /// <summary>Its errors; old ones stay until a new order is accepted.</summary>
    public EquatableList<VdaError> Errors { get; init => field = value ?? []; } = [];

    /// <summary>Whether an emergency stop is active.</summary>
    public VdaEmergencyStop EmergencyStop { get; init; }

    /// <summary>Whether something is in its protective field.</summary>
    public bool FieldViolation { get; init; }
}
