namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What every message begins with.</summary>
/// <param name="HeaderId">Counts the messages of a topic, from 0.</param>
/// <param name="Timestamp">When it was written.</param>
/// <param name="Version">The protocol's version, such as <c>2.1.0</c>.</param>
/// <param name="Robot">Whom it is from or for.</param>
public sealed record VdaHeader(long HeaderId, DateTimeOffset Timestamp, string Version, VdaIdentity Robot);
