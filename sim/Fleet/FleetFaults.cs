using System.ComponentModel.DataAnnotations;

namespace LamRobot.Sim;

/// <summary>What goes wrong between a robot and its master, drawn from the seed.</summary>
/// <remarks>Loss, duplication, delay and reordering meet orders, instant actions, states and visualizations: what is sent at most once.</remarks>
public sealed record FleetFaults
{
    /// <summary>Nothing goes wrong.</summary>
    public static FleetFaults None { get; } = new();

    /// <summary>How often a message is lost, 0..1.</summary>
    [Range(0, 1)]
    public double MessageLoss { get; init; }

    /// <summary>How often a message comes twice, 0..1.</summary>
    [Range(0, 1)]
    public double MessageDuplication { get; init; }

    /// <summary>How often a message waits so long that later ones overtake it, 0..1.</summary>
    [Range(0, 1)]
    public double MessageReordering { get; init; }

    /// <summary>The longest delay of a message, in time of the world; one that is overtaken waits three times as long.</summary>
    public TimeSpan LongestDelay { get; init; }

    /// <summary>How often the connection is lost, for a minute of the world.</summary>
    [Range(0, 60)]
    public double DisconnectsPerMinute { get; init; }

    /// <summary>How long it stays lost, in time of the host.</summary>
    public TimeSpan Outage { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the robot's process answers nothing for a time, for a minute of the world.</summary>
    [Range(0, 60)]
    public double FreezesPerMinute { get; init; }

    /// <summary>How long it answers nothing, in time of the world.</summary>
    public TimeSpan FreezeFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the factsheet is wrong: it names an action that the robot cannot do, leaves out <c>drop</c>, and is three times too fast.</summary>
    public bool WrongFactsheet { get; init; }
}
