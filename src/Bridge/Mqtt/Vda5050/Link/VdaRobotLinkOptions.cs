using System.ComponentModel.DataAnnotations;
using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a link to a VDA 5050 robot drives by, and how long it waits.</summary>
public sealed class VdaRobotLinkOptions
{
    /// <summary>The robot's id on our side; made of its maker and serial number when null.</summary>
    public string? RobotId { get; init; }

    /// <summary>The ways and stations; without them a robot can only act where it stands.</summary>
    public RouteMap Map { get; init; } = RouteMap.Empty;

    /// <summary>Who may stand where; the links of all robots on the same floor share one.</summary>
    public NodeReservations Reservations { get; init; } = new();

    /// <summary>Where steps and their results are kept; in memory when null. The link does not dispose it.</summary>
    public ICommandLedger? Ledger { get; init; }

    /// <summary>How many nodes ahead are reserved and released at most; 8.</summary>
    [Range(1, 1000)]
    public int BaseNodes { get; init; } = 8;

    /// <summary>How far from a node a robot may be to count as standing on it, in metres; 0.5.</summary>
    [Range(0.01, 10)]
    public double NodeRadius { get; init; } = 0.5;

    /// <summary>For the robot's first word, and then again for its factsheet; 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long until what was not answered is asked for again; 1 s.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How old a state may be before an observation asks for a new one; 3 s.</summary>
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For the robot's word that it took an order; 10 s.</summary>
    public TimeSpan AcceptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For an action's end beyond the action's own time; 5 s.</summary>
    public TimeSpan ResultGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the robot's word that it cancelled, paused or went on; 5 s.</summary>
    public TimeSpan InstantTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For a node that another of our robots holds; 30 s.</summary>
    public TimeSpan ReservationPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For the robot's word that it stands; 2 s.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long until a stop that is not confirmed is told again; 250 ms.</summary>
    public TimeSpan StopRepeat { get; init; } = TimeSpan.FromMilliseconds(250);
}
