using System.ComponentModel.DataAnnotations;

namespace LamRobot.Bridge.Mqtt;

/// <summary>How a link connects.</summary>
public sealed class MqttLinkOptions
{
    /// <summary>The broker.</summary>
    public required BrokerAddress Broker { get; init; }

    /// <summary>The client's id; a random one when null.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the broker says for this client when it is gone without a word.</summary>
    public MqttMessage? LastWill { get; init; }

    /// <summary>How often the link shows that it lives; a dead one is noticed after one and a half times this.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The first wait before a reconnect; it doubles up to <see cref="LongestBackOff"/>.</summary>
    public TimeSpan ShortestBackOff { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest wait before a reconnect.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many messages may wait while the link is down.</summary>
    [Range(1, 1_000_000)]
    public int QueueCapacity { get; init; } = 1000;

    /// <summary>How long one attempt to connect may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
