namespace LamRobot.Bridge.Cluster;

/// <summary>A mission that waits or runs.</summary>
[GenerateSerializer]
[Alias("lamrobot.WaitingMission")]
internal sealed class WaitingMission
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public string Id { get; set; } = "";

    /// <summary>The person's words.</summary>
    [Id(1)]
    public string Command { get; set; } = "";
}
