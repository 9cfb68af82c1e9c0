using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a robot is and can do.</summary>
public sealed record VdaFactsheet
{
    /// <summary>The model's name.</summary>
    public string SeriesName { get; init; } = "";

    /// <summary>In words.</summary>
    public string? SeriesDescription { get; init; }

    /// <summary>Its drive, such as <c>DIFF</c>.</summary>
    public string Kinematics { get; init; } = "DIFF";

    /// <summary>What sort of robot it is, such as <c>FORKLIFT</c>.</summary>
    public string RobotClass { get; init; } = "CARRIER";

    /// <summary>Kilograms.</summary>
    public double MaximumLoadMass { get; init; }

    /// <summary>Metres per second.</summary>
    public double MinimumSpeed { get; init; }

    /// <summary>Metres per second.</summary>
    public double MaximumSpeed { get; init; }

    /// <summary>Metres per second squared.</summary>
    public double MaximumAcceleration { get; init; }

    /// <summary>Metres per second squared.</summary>
    public double MaximumDeceleration { get; init; }

    /// <summary>Metres.</summary>
    public double MaximumHeight { get; init; }

    /// <summary>Metres.</summary>
    public double Width { get; init; }

    /// <summary>Metres.</summary>
    public double Length { get; init; }

    /// <summary>Most characters of an id; any number when null.</summary>
    public int? MaximumIdLength { get; init; }

    /// <summary>Most nodes of an order; any number when null.</summary>
    public int? MaximumNodes { get; init; }

    /// <summary>Most edges of an order; any number when null.</summary>
    public int? MaximumEdges { get; init; }

    /// <summary>Most actions of a node; any number when null.</summary>
    public int? MaximumNodeActions { get; init; }

    /// <summary>Most actions of an edge; any number when null.</summary>
    public int? MaximumEdgeActions { get; init; }

    /// <summary>Most actions of an instant actions message; any number when null.</summary>
    public int? MaximumInstantActions { get; init; }

    /// <summary>Seconds that must pass between two orders.</summary>
    public double MinimumOrderInterval { get; init; }

    /// <summary>Seconds between two states at most; 30 when null.</summary>
    public double? DefaultStateInterval { get; init; }

    /// <summary>What it can do.</summary>
    public EquatableList<VdaActionDescription> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Types of loads that it can carry.</summary>
    public EquatableList<string> LoadTypes { get; init => field = value ?? []; } = [];
}
