namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>A place that a robot can be sent to.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="X">Metres along the map's x axis.</param>
/// <param name="Y">Metres along the map's y axis.</param>
public sealed record RosStation(string Name, double X, double Y)
{
    /// <summary>Which way to look there, in radians against the clock from the x axis; any when null.</summary>
    public double? Yaw { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Also { get; init => field = value ?? []; } = [];
}
