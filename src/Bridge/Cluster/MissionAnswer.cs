namespace LamRobot.Bridge.Cluster;

/// <summary>Where a mission is, between nodes.</summary>
[GenerateSerializer]
[Alias("lamrobot.MissionAnswer")]
internal sealed class MissionAnswer
{
    /// <summary>How it ended, as the journal writes it; null while it waits or runs.</summary>
    [Id(0)]
    public string? Event { get; set; }

    /// <summary>The node that the robot is on.</summary>
    [Id(1)]
    public string Node { get; set; } = "";

    /// <summary>How often a node took the robot over.</summary>
    [Id(2)]
    public int Takeovers { get; set; }
}
