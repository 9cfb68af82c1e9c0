using System.ComponentModel.DataAnnotations;

namespace LamRobot.Sim;

/// <summary>What goes wrong in a warehouse, drawn from its seed.</summary>
public sealed record WarehouseFaults
{
    /// <summary>Nothing goes wrong.</summary>
    public static WarehouseFaults None { get; } = new();

    /// <summary>How often a grasp slips, 0..1 for each pick: the pick fails and the load stays.</summary>
    [Range(0, 1)]
    public double GraspSlip { get; init; }

    /// <summary>How often something lies in the way, 0..1 for each edge that a robot enters.</summary>
    [Range(0, 1)]
    public double EdgeBlocked { get; init; }

    /// <summary>How long it lies there.</summary>
    public TimeSpan BlockedFor { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a robot starts with a low battery, 0..1.</summary>
    [Range(0, 1)]
    public double LowBattery { get; init; }
}
