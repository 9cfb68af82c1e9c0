using System.Net;
using System.Net.Sockets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A broker inside the process: for a first run, for tests, and for a single robot.</summary>
public sealed class EmbeddedBroker : IAsyncDisposable
{
    private readonly EmbeddedBrokerOptions options;
    private MqttServer? server;

    /// <summary>Makes a broker; it does not listen yet.</summary>
    /// <param name="options">How to listen.</param>
    public EmbeddedBroker(EmbeddedBrokerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        Port = options.Port;
    }

    /// <summary>The port; after the first start it stays the same.</summary>
    public int Port { get; private set; }

    /// <summary>Where clients on this machine connect to.</summary>
    public BrokerAddress BrokerAddress => new(options.Address.Equals(IPAddress.Any) ? "127.0.0.1" : options.Address.ToString(), Port);

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
        var built = factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointPort(Port)
            .WithDefaultEndpointBoundIPAddress(options.Address)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .Build();
        var candidate = factory.CreateMqttServer(built);
        candidate.ValidatingConnectionAsync += ValidateAsync;
        candidate.InterceptingPublishAsync += InterceptAsync;
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

    private int FreePort()
    {
        using var listener = new TcpListener(options.Address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task ValidateAsync(ValidatingConnectionEventArgs arguments)
    {
        if (options.Authenticate is { } authenticate && !authenticate(arguments.UserName, arguments.Password))
        {
            arguments.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        }

        return Task.CompletedTask;
    }

    private Task InterceptAsync(InterceptingPublishEventArgs arguments)
    {
        if (options.MayPublish is { } mayPublish && !mayPublish(arguments.ClientId, arguments.ApplicationMessage.Topic))
        {
            arguments.ProcessPublish = false;
            arguments.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
        }

        return Task.CompletedTask;
    }
}
