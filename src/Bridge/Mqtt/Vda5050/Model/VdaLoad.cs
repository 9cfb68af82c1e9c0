namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A load that a robot carries.</summary>
public sealed record VdaLoad
{
    /// <summary>Its id, when it was read.</summary>
    public string? LoadId { get; init; }

    /// <summary>Its type, such as <c>EPAL</c>.</summary>
    public string? LoadType { get; init; }

    /// <summary>Where on the robot.</summary>
    public string? LoadPosition { get; init; }
}
