namespace LamRobot.Bridge.Mqtt;

/// <summary>A message on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Payload">The bytes.</param>
public sealed record MqttMessage(string Topic, ReadOnlyMemory<byte> Payload)
{
    /// <summary>How hard to try.</summary>
    public MqttDelivery Delivery { get; init; } = MqttDelivery.AtLeastOnce;

    /// <summary>Whether the broker keeps it for those who come later; on a received message, whether it was kept.</summary>
    public bool Retain { get; init; }

    /// <summary>How long a broker that speaks MQTT 5 may hold it for who is away; for ever when null.</summary>
    public TimeSpan? Expiry { get; init; }

    /// <summary>Whether it is worth nothing later, or would be dangerous then: it goes at once or not at all, and waits neither for the link nor for what is ahead of it.</summary>
    public bool Fleeting { get; init; }

    /// <summary>Whether it goes ahead of everything that waits: for stops.</summary>
    public bool Urgent { get; init; }
}
