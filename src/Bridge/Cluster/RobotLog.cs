namespace LamRobot.Bridge.Cluster;

/// <summary>What is kept of a robot's missions, so that another node can go on with them.</summary>
[GenerateSerializer]
[Alias("lamrobot.RobotLog")]
internal sealed class RobotLog
{
    /// <summary>How often the robot came to a node: a node that writes with an older number is no longer the robot's.</summary>
    [Id(0)]
    public int Epoch { get; set; }

    /// <summary>The missions that wait, the one that runs first: id and words.</summary>
    [Id(1)]
    public List<WaitingMission> Waiting { get; set; } = [];

    /// <summary>What happened in the mission that runs, as the journal writes it.</summary>
    [Id(2)]
    public List<string> Events { get; set; } = [];

    /// <summary>The missions that are over, the newest last.</summary>
    [Id(3)]
    public List<EndedMission> Ended { get; set; } = [];

    /// <summary>How often a node took the robot over while it had missions.</summary>
    [Id(4)]
    public int Takeovers { get; set; }
}
