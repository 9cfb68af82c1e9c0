using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What goes wrong in a run, drawn from its seed.</summary>
public sealed record SimulationFaults
{
    /// <summary>Nothing goes wrong.</summary>
    public static SimulationFaults None { get; } = new();

    /// <summary>How often a grasp slips, 0..1.</summary>
    [Range(0, 1)]
    public double GraspSlip { get; init; }

    /// <summary>How often a way turns out to be blocked, 0..1 per drive.</summary>
    [Range(0, 1)]
    public double NavigationBlocked { get; init; }

    /// <summary>How often a message from the robot is lost, 0..1; over MQTT only.</summary>
    [Range(0, 1)]
    public double MessageLoss { get; init; }

    /// <summary>When the robot loses its connection, in seconds of the run; over MQTT only. Compared by content.</summary>
    public EquatableList<double> DisconnectAt { get; init; } = [];
}
