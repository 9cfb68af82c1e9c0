using System.ComponentModel.DataAnnotations;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Sim;

/// <summary>How many robots there are, on which broker, and how their time goes.</summary>
public sealed class FleetOptions
{
    /// <summary>The broker.</summary>
    public required BrokerAddress Broker { get; init; }

    /// <summary>How many robots.</summary>
    [Range(1, 1000)]
    public int Robots { get; init; } = 1;

    /// <summary>Who made them, as their topics say.</summary>
    public string Manufacturer { get; init; } = "lamrobot";

    /// <summary>All chance comes from it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many seconds of the world pass in one second of the clock.</summary>
    [Range(0.01, 1000)]
    public double SpeedFactor { get; init; } = 1;

    /// <summary>How far one step moves the world.</summary>
    public TimeSpan StepLength { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How each robot speaks and what it can do.</summary>
    public VdaRobotOptions Robot { get; init; } = new();

    /// <summary>What goes wrong in the warehouse.</summary>
    public WarehouseFaults Faults { get; init; } = WarehouseFaults.None;
}
