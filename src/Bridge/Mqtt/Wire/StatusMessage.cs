namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Whether a robot is there.</summary>
/// <param name="Online">False in its last will.</param>
/// <param name="Protocol">The protocol's version.</param>
/// <param name="Session">Which start of its program this is, for a robot that forgets its commands on a restart; null for one that remembers them.</param>
public sealed record StatusMessage(bool Online, int Protocol = RobotTopics.ProtocolVersion, string? Session = null);
