namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Whether a robot is there.</summary>
/// <param name="Online">False in its last will.</param>
/// <param name="Protocol">The protocol's version.</param>
public sealed record StatusMessage(bool Online, int Protocol = RobotTopics.ProtocolVersion);
