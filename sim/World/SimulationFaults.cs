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

    /// <summary>How often a person moves the thing that an arm reaches for, 0..1 per reach; at the table only.</summary>
    [Range(0, 1)]
    public double Nudge { get; init; }

    /// <summary>How far an arm's tip is from where the arm believes it, in metres; the direction comes from the seed. At the table only.</summary>
    [Range(0, 0.1)]
    public double PositionError { get; init; }

    /// <summary>How often a message from the robot is lost, 0..1; over MQTT only.</summary>
    [Range(0, 1)]
    public double MessageLoss { get; init; }

    /// <summary>When the robot loses its connection, in seconds of the run; over MQTT only. Compared by content.</summary>
    public EquatableList<double> DisconnectAt { get; init; } = [];
}
