namespace LamRobot.Bridge.Service;

/// <summary>What a robot service is made of.</summary>
internal sealed record ServiceRequest
{
    /// <summary>The planner's name; null for the best that is there.</summary>
    public string? Planner { get; init; }

    /// <summary>A broker that is there already; null for an own one with a simulated robot on it.</summary>
    public string? Broker { get; init; }

    /// <summary>The own broker's port; 0 for a free one; null for the usual one, or a free one when that is taken.</summary>
    public int? BrokerPort { get; init; }

    /// <summary>The robot's id.</summary>
    public string Robot { get; init; } = "robot";

    /// <summary>Where the simulated robot's chance comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How fast simulated time goes; 1 is real time.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether a person is there to answer questions.</summary>
    public bool HasPerson { get; init; }

    /// <summary>The journal's file; null keeps it in memory.</summary>
    public string? Journal { get; init; }
}
