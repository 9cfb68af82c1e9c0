using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace LamRobot.Bridge.Mqtt;

/// <summary>One connection to a broker, from its one attempt to connect until it is lost; turns the broker's answers into results.</summary>
/// <remarks>A new one is made for each attempt, so that a late word of an old connection cannot end a new one.</remarks>
internal sealed class MqttClientSession : IAsyncDisposable
{
    // How a broker that knows 3.1.1 only says "unacceptable protocol version" (MQTT 3.1.1, table 3.1); MQTT 5 has no such code.
    private const MqttClientConnectResultCode OldRefusal = (MqttClientConnectResultCode)1;

    private readonly MqttLinkOptions options;
    private readonly string clientId;
    private readonly MqttProtocolVersion version;
    private readonly IMqttClient client = new MqttClientFactory().CreateMqttClient();
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MqttClientSession(MqttLinkOptions options, string clientId, MqttProtocolVersion version, Action<MqttMessage> received)
    {
        this.options = options;
        this.clientId = clientId;
        this.version = version;
        client.ApplicationMessageReceivedAsync += arguments =>
        {
            received(Received(arguments.ApplicationMessage));
            return Task.CompletedTask;
        };
        client.DisconnectedAsync += _ =>
        {
            lost.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public bool IsConnected => client.IsConnected;

    /// <summary>Ends when the connection is lost.</summary>
    public Task Lost => lost.Task;

    /// <summary>Whether an exception says that the link broke, and not that there is a bug or that the caller gave up.</summary>
    public static bool IsBrokenLink(Exception exception, CancellationToken cancellationToken) =>
        exception is MqttCommunicationException or MqttProtocolViolationException or IOException or InvalidOperationException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>Connects; only once.</summary>
    /// <exception cref="MqttRefusedException">The broker refused the client.</exception>
    public async Task<ConnectOutcome> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await client.ConnectAsync(ClientOptions(), cancellationToken).ConfigureAwait(false);
            return Interpret(result.ResultCode, result.ReasonString);
        }
        catch (Exception exception) when (IsBrokenLink(exception, cancellationToken))
        {
            return ConnectOutcome.Unreachable;
        }
    }

    public async Task SubscribeAsync(string filter, CancellationToken cancellationToken)
    {
        var request = new MqttClientSubscribeOptionsBuilder().WithTopicFilter(filter, MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var result = await client.SubscribeAsync(request, cancellationToken).ConfigureAwait(false);
        if (result.Items.Any(item => (int)item.ResultCode >= 0x80))
        {
            throw new MqttRefusedException($"The broker {options.Broker} does not allow to subscribe to {filter}.");
        }
    }

    /// <summary>Sends a message and waits for the broker's word when it is to be acknowledged.</summary>
    /// <returns>Delivered, Refused, or null when the link broke meanwhile.</returns>
    public async Task<PublishOutcome?> PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        var builder = new MqttApplicationMessageBuilder()
            .WithTopic(message.Topic)
            .WithPayload(new ReadOnlySequence<byte>(message.Payload))
            .WithRetainFlag(message.Retain)
            .WithQualityOfServiceLevel(Quality(message));
        try
        {
            var result = await client.PublishAsync(builder.Build(), cancellationToken).ConfigureAwait(false);
            return result.IsSuccess || result.ReasonCode == MqttClientPublishReasonCode.NoMatchingSubscribers ? PublishOutcome.Delivered : PublishOutcome.Refused;
        }
        catch (Exception exception) when (IsBrokenLink(exception, cancellationToken))
        {
            return null;
        }
    }

    public async Task DisconnectAsync()
    {
        try
        {
            await client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBrokenLink(exception, CancellationToken.None))
        {
            // It is gone already, which is what was wanted.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync().ConfigureAwait(false);
        client.Dispose();
    }

    private static MqttQualityOfServiceLevel Quality(MqttMessage message) =>
        message.Delivery == MqttDelivery.AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce;

    private static MqttMessage Received(MqttApplicationMessage message) => new(message.Topic, message.Payload.ToArray())
    {
        Retain = message.Retain,
        Delivery = message.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce ? MqttDelivery.AtMostOnce : MqttDelivery.AtLeastOnce,
    };

    private ConnectOutcome Interpret(MqttClientConnectResultCode code, string? reason) => code switch
    {
        MqttClientConnectResultCode.Success => ConnectOutcome.Connected,
        MqttClientConnectResultCode.UnsupportedProtocolVersion or OldRefusal when version == MqttProtocolVersion.V500 => ConnectOutcome.OldProtocol,
        MqttClientConnectResultCode.ServerUnavailable or MqttClientConnectResultCode.ServerBusy or MqttClientConnectResultCode.UseAnotherServer => ConnectOutcome.Unreachable,
        _ => throw new MqttRefusedException($"The broker {options.Broker} refused the connection: {code}{(string.IsNullOrEmpty(reason) ? "" : $" ({reason})")}. Check user and password in the address."),
    };

    private MqttClientOptions ClientOptions()
    {
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Broker.Host, options.Broker.Port)
            .WithClientId(clientId)
            .WithProtocolVersion(version)
            .WithCleanStart()
            .WithKeepAlivePeriod(options.KeepAlive)
            .WithTimeout(options.ConnectTimeout);
        if (options.Broker.User is { } user)
        {
            builder.WithCredentials(user, options.Broker.Password ?? "");
        }

        if (options.LastWill is { } will)
        {
            builder.WithWillTopic(will.Topic).WithWillPayload(will.Payload.ToArray()).WithWillRetain(will.Retain).WithWillQualityOfServiceLevel(Quality(will));
        }

        return builder.Build();
    }
}
