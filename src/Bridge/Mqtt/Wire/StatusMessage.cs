namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Whether a robot is there.</summary>
/// <param name="Online">False in its last will.</param>
public sealed record StatusMessage(bool Online)
{
    /// <summary>The protocol's version.</summary>
    public int Protocol { get; init; } = RobotTopics.ProtocolVersion;
}
