using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A broker inside the process: for a first run, for tests, and for a single robot.</summary>
public sealed class EmbeddedBroker : IAsyncDisposable
{
    private readonly EmbeddedBrokerOptions options;
    private readonly ClientIdentities identities = new();
    private readonly SemaphoreSlim door = new(1, 1);
    private MqttServer? server;

    /// <summary>Makes a broker; it does not listen yet.</summary>
    /// <param name="options">How to listen.</param>
    public EmbeddedBroker(EmbeddedBrokerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        Port = options.Port;
    }

    /// <summary>Told of what was refused; must not block.</summary>
    public event Action<BrokerRefusal>? Refused;

    /// <summary>The port; after the first start it stays the same.</summary>
    public int Port { get; private set; }

    /// <summary>Where clients on this machine connect to; one that is encrypted must still say whom it trusts.</summary>
    public BrokerAddress BrokerAddress => new(options.Address.Equals(IPAddress.Any) ? "127.0.0.1" : options.Address.ToString(), Port) { Tls = options.Certificate is null ? null : new() };

    /// <summary>Starts to listen.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it listens.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (server is not null)
        {
            return;
        }

        Port = Port == 0 ? FreePort() : Port;
        var factory = new MqttServerFactory();
        var candidate = factory.CreateMqttServer(Listening(factory.CreateServerOptionsBuilder()).Build());
        candidate.ValidatingConnectionAsync += ValidateAsync;
        candidate.ClientDisconnectedAsync += LeaveAsync;
        candidate.InterceptingPublishAsync += InterceptAsync;
        candidate.InterceptingSubscriptionAsync += InterceptAsync;
        try
        {
            await candidate.StartAsync().ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            candidate.Dispose();
            throw new IOException($"Port {Port} on {options.Address} is taken: choose another, or 0 for a free one.", exception);
        }

        server = candidate;
    }

    /// <summary>Stops to listen and drops every client, as a crash would.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it has stopped.</returns>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (server is { } running)
        {
            server = null;
            await running.StopAsync().ConfigureAwait(false);
            running.Dispose();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => StopAsync(CancellationToken.None);

    private MqttServerOptionsBuilder Listening(MqttServerOptionsBuilder builder) => options.Certificate is { } certificate
        ? builder
            .WithEncryptedEndpoint()
            .WithEncryptedEndpointPort(Port)
            .WithEncryptedEndpointBoundIPAddress(options.Address)
            .WithEncryptedEndpointBoundIPV6Address(IPAddress.None)
            .WithEncryptionCertificate(certificate)
            .WithEncryptionSslProtocol(SslProtocols.Tls12 | SslProtocols.Tls13)
        : builder
            .WithDefaultEndpoint()
            .WithDefaultEndpointPort(Port)
            .WithDefaultEndpointBoundIPAddress(options.Address)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None);

    private int FreePort()
    {
        using var listener = new TcpListener(options.Address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ValidateAsync(ValidatingConnectionEventArgs arguments)
    {
        if (!await IsKnownAsync(arguments.UserName, arguments.Password).ConfigureAwait(false))
        {
            arguments.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            arguments.ReasonString = Refuse(arguments.UserName, "may not connect: name or password is wrong");
        }
        else if (arguments.ClientId.Length == 0 && arguments.ProtocolVersion != MqttProtocolVersion.V500)
        {
            arguments.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            Refuse(arguments.UserName, "may not connect without a client id");
        }
        else if (!identities.TryClaim(IdOf(arguments), arguments.UserName))
        {
            arguments.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            arguments.ReasonString = Refuse(arguments.UserName, $"may not connect as {arguments.ClientId}: that is another user's client");
        }
    }

    // A client without an id is given one, as MQTT 5 says (section 3.1.3.1).
    private static string IdOf(ValidatingConnectionEventArgs arguments) =>
        arguments.ClientId.Length == 0 ? arguments.AssignedClientIdentifier = $"assigned-{Guid.NewGuid():N}" : arguments.ClientId;

    // Passwords are checked one at a time, since that takes long: whoever guesses many must not take the machine from those who are inside.
    private async Task<bool> IsKnownAsync(string? user, string? password)
    {
        if (options.Authenticate is not { } authenticate)
        {
            return true;
        }

        await door.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => authenticate(user, password)).ConfigureAwait(false);
        }
        finally
        {
            door.Release();
        }
    }

    private string Refuse(string? user, string reason)
    {
        Refused?.Invoke(new(user, reason));
        return reason;
    }

    private Task LeaveAsync(ClientDisconnectedEventArgs arguments)
    {
        identities.Release(arguments.ClientId);
        return Task.CompletedTask;
    }

    private Task InterceptAsync(InterceptingPublishEventArgs arguments)
    {
        if (options.MayPublish is { } mayPublish && !mayPublish(arguments.UserName, arguments.ApplicationMessage.Topic))
        {
            arguments.ProcessPublish = false;
            arguments.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
            arguments.Response.ReasonString = Refuse(arguments.UserName, $"may not publish on {arguments.ApplicationMessage.Topic}");
        }

        return Task.CompletedTask;
    }

    private Task InterceptAsync(InterceptingSubscriptionEventArgs arguments)
    {
        if (options.MaySubscribe is { } maySubscribe && !maySubscribe(arguments.UserName, arguments.TopicFilter.Topic))
        {
            arguments.ProcessSubscription = false;
            arguments.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
            arguments.Response.ReasonString = Refuse(arguments.UserName, $"may not listen to {arguments.TopicFilter.Topic}");
        }

        return Task.CompletedTask;
    }
}
