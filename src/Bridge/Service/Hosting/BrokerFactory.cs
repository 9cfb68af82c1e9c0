using LamRobot.Bridge.Mqtt;

namespace LamRobot.Bridge.Service;

/// <summary>Starts the embedded broker, and reads where other brokers are.</summary>
internal static class BrokerFactory
{
    /// <summary>Starts a broker on this machine.</summary>
    /// <param name="port">The port; 0 for a free one; null for the usual one, or a free one when that is taken.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The broker.</returns>
    /// <exception cref="SetupException">The port that was asked for is taken.</exception>
    public static async ValueTask<EmbeddedBroker> StartAsync(int? port, CancellationToken cancellationToken)
    {
        try
        {
            return await StartOnAsync(port ?? BrokerAddress.DefaultPort, cancellationToken);
        }
        catch (IOException) when (port is null)
        {
            return await StartOnAsync(0, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new SetupException($"The broker's port {port} is taken.", "Choose another with --broker-port, or --broker-port 0 for any free one.", exception);
        }
    }

    /// <summary>Reads a broker's address.</summary>
    /// <param name="text">The address.</param>
    /// <returns>The address.</returns>
    /// <exception cref="SetupException">It is none.</exception>
    public static BrokerAddress Parse(string text)
    {
        try
        {
            return BrokerAddress.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new SetupException(exception.Message, "", exception);
        }
    }

    /// <summary>Connects to a broker.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="SetupException">It does not answer, or refuses.</exception>
    public static async ValueTask<MqttLink> ConnectAsync(BrokerAddress address, TimeProvider time, CancellationToken cancellationToken)
    {
        var link = new MqttLink(new MqttLinkOptions { Broker = address }, time);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await link.ConnectAsync(either.Token);
            return link;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            await link.DisposeAsync();
            throw new SetupException($"No broker answers at {address}.", "Start one, or name another with --broker mqtt://HOST:PORT.", exception);
        }
        catch (MqttRefusedException exception)
        {
            await link.DisposeAsync();
            throw new SetupException($"The broker at {address} refuses: {exception.Message}", "Name user and password as in --broker mqtt://USER:PASSWORD@HOST:PORT.", exception);
        }
    }

    private static async ValueTask<EmbeddedBroker> StartOnAsync(int port, CancellationToken cancellationToken)
    {
        var broker = new EmbeddedBroker(new EmbeddedBrokerOptions { Port = port });
        await broker.StartAsync(cancellationToken);
        return broker;
    }
}
