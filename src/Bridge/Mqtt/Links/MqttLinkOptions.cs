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

    /// <summary>How many received messages of delivery <see cref="MqttDelivery.AtMostOnce"/> may wait for their handlers; beyond that the oldest are dropped. Others are never dropped.</summary>
    [Range(1, 1_000_000)]
    public int InboundCapacity { get; init; } = 1000;

    /// <summary>How long one attempt to connect may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes may be on their way to the broker at once: the way there has a buffer, and a stop would wait behind all that is in it; 16 KiB. One message that is longer than that may be on its way besides. Who sends pictures and no stops may have more.</summary>
    [Range(1, int.MaxValue)]
    public int MostUnderWay { get; init; } = 16 * 1024;
}
