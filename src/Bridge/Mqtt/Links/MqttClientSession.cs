using System.Buffers;
using System.Net;
using System.Security.Authentication;
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

    // MQTTnet asks for 8 KiB, less than one segment of the loopback. Once Linux has told so small a window, a broker with many messages
    // waiting sends one window at each of its timers: some forty messages a second, and its answer to a ping comes too late behind them.
    private const int SocketBuffer = 256 * 1024;

    private readonly MqttLinkOptions options;
    private readonly string clientId;
    private readonly MqttProtocolVersion version;
    private readonly IMqttClient client = new MqttClientFactory().CreateMqttClient();
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool silent;

    public MqttClientSession(MqttLinkOptions options, string clientId, MqttProtocolVersion version, Action<MqttMessage> received)
    {
        this.options = options;
        this.clientId = clientId;
        this.version = version;
        Window = new(options.MostUnderWay, TryPingAsync);
        client.ApplicationMessageReceivedAsync += arguments =>
        {
            received(Received(arguments.ApplicationMessage));
            return Task.CompletedTask;
        };
        client.DisconnectedAsync += _ =>
        {
            Window.Close();
            lost.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public bool IsConnected => client.IsConnected;

    /// <summary>How much may be on its way at once; who sends goes through it.</summary>
    public SendWindow Window { get; }

    /// <summary>Whether an exception says that the link broke, and not that there is a bug or that the caller gave up.</summary>
    /// <remarks>MQTTnet 5.2 lets go of its connection when that breaks, also while another thread is about to use it: what that meets is a null reference in MQTTnet's own code.</remarks>
    public static bool IsBrokenLink(Exception exception, CancellationToken cancellationToken) =>
        exception is MqttCommunicationException or MqttProtocolViolationException or IOException or InvalidOperationException or NullReferenceException { Source: nameof(MQTTnet) }
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
            return Distrust(exception) is { } distrust
                ? throw new MqttRefusedException($"No encrypted connection to {options.Broker}: {distrust.Message}", exception)
                : ConnectOutcome.Unreachable;
        }
    }

    /// <summary>Waits until the connection is lost, or the broker answers no more.</summary>
    public async Task EndAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(lost.Task, FallSilentAsync(time, ending.Token)).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
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

    public async Task UnsubscribeAsync(string filter) =>
        await client.UnsubscribeAsync(new MqttClientUnsubscribeOptionsBuilder().WithTopicFilter(filter).Build(), CancellationToken.None).ConfigureAwait(false);

    /// <summary>Sends a message and waits for the broker's word when it is to be acknowledged.</summary>
    /// <returns>Delivered, Refused, or null when the link broke meanwhile.</returns>
    public async Task<PublishOutcome?> PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        var builder = new MqttApplicationMessageBuilder()
            .WithTopic(message.Topic)
            .WithPayload(new ReadOnlySequence<byte>(message.Payload))
            .WithRetainFlag(message.Retain)
            .WithQualityOfServiceLevel(Quality(message));
        if (message.Expiry is { } expiry && version == MqttProtocolVersion.V500)
        {
            builder.WithMessageExpiryInterval((uint)Math.Clamp(expiry.TotalSeconds, 1, uint.MaxValue));
        }

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
        Window.Close();

        // A goodbye that arrives late, over a network that was cut, would take the last will back.
        if (!silent)
        {
            await DisconnectAsync().ConfigureAwait(false);
        }

        client.Dispose();
    }

    // The client's own keepalive asks only while nothing else is sent: under a stream of velocities, or of repeated stops, it would not notice that the network is cut.
    private async Task FallSilentAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        while (!silent)
        {
            await Task.Delay(options.KeepAlive, time, cancellationToken).ConfigureAwait(false);
            using var patience = new CancellationTokenSource(options.KeepAlive / 2, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                await client.PingAsync(either.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsBrokenLink(exception, cancellationToken))
            {
                silent = true;
            }
        }
    }

    private async Task<bool> TryPingAsync()
    {
        try
        {
            await client.PingAsync(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsBrokenLink(exception, CancellationToken.None))
        {
            return false;
        }
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
        _ => throw new MqttRefusedException($"The broker {options.Broker} refused the connection: {code}{(string.IsNullOrEmpty(reason) ? "" : $" ({reason})")}. {(code == MqttClientConnectResultCode.ClientIdentifierNotValid ? "Choose another client id." : "Check user and password in the address.")}"),
    };

    private MqttClientOptions ClientOptions()
    {
        var builder = new MqttClientOptionsBuilder()
            .WithEndPoint(new DnsEndPoint(options.Broker.Host, options.Broker.Port))
            .WithTcpServer(static tcp => tcp.BufferSize = SocketBuffer)
            .WithClientId(clientId)
            .WithProtocolVersion(version)
            .WithCleanStart()
            .WithKeepAlivePeriod(options.KeepAlive)
            .WithTimeout(options.ConnectTimeout);
        if (options.Broker.User is { } user)
        {
            builder.WithCredentials(user, options.Broker.Password ?? "");
        }

        if (options.Broker.Tls is { } tls)
        {
            builder.WithTlsOptions(encryption => Encrypt(encryption, tls));
        }

        if (options.LastWill is { } will)
        {
            builder.WithWillTopic(will.Topic).WithWillPayload(will.Payload.ToArray()).WithWillRetain(will.Retain).WithWillQualityOfServiceLevel(Quality(will));
        }

        return builder.Build();
    }

    private static void Encrypt(MqttClientTlsOptionsBuilder encryption, BrokerTls tls)
    {
        encryption.UseTls();
        if (tls.CaFile is { } authorities)
        {
            encryption.WithTrustChain(BrokerCertificates.Authorities(authorities)).WithRevocationMode(System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck);
        }

        if (tls.CertificateFile is { } certificate)
        {
            encryption.WithClientCertificates([BrokerCertificates.Client(certificate, tls.KeyFile)]);
        }
    }

    // A certificate that is not trusted stays so: waiting does not help, and a person must know.
    private static AuthenticationException? Distrust(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException distrust)
            {
                return distrust;
            }
        }

        return null;
    }
}
