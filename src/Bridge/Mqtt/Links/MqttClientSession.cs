using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace LamRobot.Bridge.Mqtt;

/// <summary>One connection to a broker: speaks MQTT 5, or 3.1.1 to a broker that does not know it, and turns answers into results.</summary>
internal sealed class MqttClientSession : IAsyncDisposable
{
    private readonly MqttLinkOptions options;
    private readonly string clientId;
    private readonly IMqttClient client = new MqttClientFactory().CreateMqttClient();
    private MqttProtocolVersion version = MqttProtocolVersion.V500;

    public MqttClientSession(MqttLinkOptions options, Action<MqttMessage> received, Action disconnected)
    {
        this.options = options;
        clientId = options.ClientId ?? $"lamrobot-{Guid.NewGuid():N}";
        client.ApplicationMessageReceivedAsync += arguments =>
        {
            var message = arguments.ApplicationMessage;
            received(new(message.Topic, message.Payload.ToArray()) { Retain = message.Retain });
            return Task.CompletedTask;
        };
        client.DisconnectedAsync += _ =>
        {
            disconnected();
            return Task.CompletedTask;
        };
    }

    public bool IsConnected => client.IsConnected;

    /// <summary>Connects once.</summary>
    /// <returns>True when connected, false when the broker cannot be reached.</returns>
    /// <exception cref="MqttRefusedException">The broker refused the client.</exception>
    public async Task<bool> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await client.ConnectAsync(ClientOptions(), cancellationToken).ConfigureAwait(false);
            if (result.ResultCode == MqttClientConnectResultCode.Success)
            {
                return true;
            }

            return Interpret(result.ResultCode, result.ReasonString);
        }
        catch (Exception exception) when (exception is MqttCommunicationException or IOException or InvalidOperationException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
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
        catch (Exception exception) when (exception is MqttCommunicationException or IOException or InvalidOperationException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
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
        catch (Exception exception) when (exception is MqttCommunicationException or IOException or InvalidOperationException or OperationCanceledException)
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

    private bool Interpret(MqttClientConnectResultCode code, string? reason)
    {
        switch (code)
        {
            case MqttClientConnectResultCode.UnsupportedProtocolVersion when version == MqttProtocolVersion.V500:
                version = MqttProtocolVersion.V311;
                return false;
            case MqttClientConnectResultCode.ServerUnavailable or MqttClientConnectResultCode.ServerBusy or MqttClientConnectResultCode.UseAnotherServer:
                return false;
            default:
                throw new MqttRefusedException($"The broker {options.Broker} refused the connection: {code}{(string.IsNullOrEmpty(reason) ? "" : $" ({reason})")}. Check user and password in the address.");
        }
    }

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
