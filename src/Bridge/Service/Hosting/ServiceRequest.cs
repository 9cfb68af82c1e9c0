using LamRobot.Bridge.Mcp;

namespace LamRobot.Bridge.Service;

/// <summary>What a robot service is made of.</summary>
internal sealed record ServiceRequest
{
    /// <summary>Who plans; the best that is there when nothing is said.</summary>
    public PlannerRequest Planner { get; init; } = new();

    /// <summary>A broker that is there already; null for an own one with a simulated robot on it.</summary>
    public string? Broker { get; init; }

    /// <summary>The own broker's port; 0 for a free one; null for the usual one, or a free one when that is taken.</summary>
    public int? BrokerPort { get; init; }

    /// <summary>The robot's id; null for the one that the words name, or the first that is there.</summary>
    public string? Robot { get; init; }

    /// <summary>A file with the ways and stations of the floor; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>Files that describe robots behind ROS bridges.</summary>
    public IReadOnlyList<string> Ros { get; init; } = [];

    /// <summary>The file that remembers what robots on a broker were told; null for the usual one. The own simulated robot ends with the program and needs none.</summary>
    public string? Ledger { get; init; }

    /// <summary>The first command, which may name the robot; empty when it is not known yet.</summary>
    public string Command { get; init; } = "";

    /// <summary>Where the simulated robot is.</summary>
    public SimulatedPlace Place { get; init; }

    /// <summary>Where the simulated robot's chance comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The camera that people look through, and the robot with it where the table is described; null for none.</summary>
    public CameraRequest? Camera { get; init; }

    /// <summary>How fast simulated time goes; 1 is real time.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether a person is there to answer questions.</summary>
    public bool HasPerson { get; init; }

    /// <summary>Whether the person has approved every step beforehand; without it, and without a person to ask, what needs approval is not done.</summary>
    public bool Approved { get; init; }

    /// <summary>What a person must approve each time besides what cannot be undone: patterns such as <c>robot/hand_over</c>.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>MCP servers whose tools are actions, too.</summary>
    public IReadOnlyList<McpServerAddress> McpTools { get; init; } = [];

    /// <summary>What of the desktop can be asked for, too; null for nothing.</summary>
    public DesktopRequest? Desktop { get; init; }

    /// <summary>Full path of a document that can be asked for, too, in a word processor of this desktop; null for none.</summary>
    public string? Document { get; init; }

    /// <summary>The folder of plug-ins; null for the usual one, where it is there.</summary>
    public string? Plugins { get; init; }

    /// <summary>The file with the rules; null for none.</summary>
    public string? PolicyFile { get; init; }

    /// <summary>Whether every mission is only rehearsed: checked to its end, and nothing of it sent.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether commands are taken from the broker's topics.</summary>
    public bool MqttCommands { get; init; }

    /// <summary>The journal's file; null keeps it in memory.</summary>
    public string? Journal { get; init; }

    /// <summary>How many days the journal keeps a mission that is over; null for ever.</summary>
    public double? JournalDays { get; init; }
}
