using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>How a simulated VDA 5050 robot speaks and what it can do.</summary>
public sealed record VdaRobotOptions
{
    /// <summary>Its version of VDA 5050.</summary>
    public VdaDialect Dialect { get; init; } = VdaDialect.V210;

    /// <summary>What its topics begin with.</summary>
    public string InterfaceName { get; init; } = "uagv";

    /// <summary>How often it tells its state while nothing changes, in time of the host.</summary>
    public TimeSpan StateInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it tells where it is, in time of the host.</summary>
    public TimeSpan VisualizationInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What it can do beyond <c>pick</c>, <c>drop</c> and charging.</summary>
    public EquatableList<RobotSkill> Skills { get; init => field = value ?? []; } = [];

    /// <summary>What goes wrong on the way to its master.</summary>
    public FleetFaults Faults { get; init; } = FleetFaults.None;

    /// <summary>How far it may stand from the first node of an order, in metres, when the order does not say.</summary>
    public double NodeRadius { get; init; } = 0.5;

    /// <summary>Most nodes that it takes in an order.</summary>
    public int MaximumNodes { get; init; } = 200;
}
