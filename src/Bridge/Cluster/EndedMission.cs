namespace LamRobot.Bridge.Cluster;

/// <summary>A mission that is over.</summary>
[GenerateSerializer]
[Alias("lamrobot.EndedMission")]
internal sealed class EndedMission
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public string Id { get; set; } = "";

    /// <summary>How it ended, as the journal writes it.</summary>
    [Id(1)]
    public string Event { get; set; } = "";
}
