namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A VDA 5050 robot that was found on a broker.</summary>
/// <param name="RobotId">Its id on our side.</param>
/// <param name="Topics">Where it speaks.</param>
public sealed record VdaRobotListing(string RobotId, VdaTopics Topics)
{
    /// <summary>The version that it writes, such as <c>2.1.0</c>; empty when it told none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its newest word of its connection; null when it told none.</summary>
    public VdaConnectionState? Connection { get; init; }

    /// <summary>What it can do; null when it did not tell.</summary>
    public VdaFactsheet? Factsheet { get; init; }

    /// <summary>Whether its version is understood.</summary>
    public bool IsUnderstood => VdaDialect.Of(Version) is { } dialect && dialect.Major == Topics.Major;
}
