using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace LamRobot.Bridge.Cluster;

/// <summary>Starts and ends what Orleans runs in, for nodes and for those who only ask them.</summary>
internal static class ClusterHost
{
    /// <summary>Builds and starts a host; one that does not start is disposed.</summary>
    /// <param name="builder">What runs in it.</param>
    /// <param name="complaint">What is said of a server or a node that does not answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The host.</returns>
    /// <exception cref="IOException">Something that it needs does not answer.</exception>
    public static async Task<IHost> StartAsync(HostApplicationBuilder builder, string complaint, CancellationToken cancellationToken)
    {
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch (Exception exception)
        {
            host.Dispose();
            if (exception is RedisException or OrleansException or System.Net.Sockets.SocketException)
            {
                throw new IOException($"{complaint}: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Stops a host and disposes it.</summary>
    public static async ValueTask EndAsync(IHost host)
    {
        await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        host.Dispose();
    }
}
