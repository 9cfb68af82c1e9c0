using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>A wire to a broker on which everything takes its time, as over a distance; it loses nothing and has room for all.</summary>
internal sealed class DistantWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly BrokerAddress broker;
    private readonly TimeSpan delay;
    private readonly Task accepting;

    /// <summary>Lays a wire.</summary>
    /// <param name="broker">Where it leads.</param>
    /// <param name="delay">How long each byte takes, each way.</param>
    public DistantWire(BrokerAddress broker, TimeSpan delay)
    {
        (this.broker, this.delay) = (broker, delay);
        listener.Start();
        Address = new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        accepting = AcceptAsync(closing.Token);
    }

    /// <summary>Its near end.</summary>
    public BrokerAddress Address { get; }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ConnectAsync(await listener.AcceptTcpClientAsync(cancellationToken), cancellationToken));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync(TcpClient near, CancellationToken cancellationToken)
    {
        using var there = near;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        await far.ConnectAsync(broker.Host, broker.Port, cancellationToken);
        await Task.WhenAny(CarryAsync(near.GetStream(), far.GetStream(), cancellationToken), CarryAsync(far.GetStream(), near.GetStream(), cancellationToken));
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        var under = Channel.CreateUnbounded<(long Sent, byte[] Bytes)>();
        var arriving = ArriveAsync(under.Reader, to, cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            under.Writer.TryWrite((TimeProvider.System.GetTimestamp(), buffer[..count]));
        }

        under.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(ChannelReader<(long Sent, byte[] Bytes)> under, NetworkStream to, CancellationToken cancellationToken)
    {
        await foreach (var (sent, bytes) in under.ReadAllAsync(cancellationToken))
        {
            var left = delay - TimeProvider.System.GetElapsedTime(sent);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System, cancellationToken);
            await to.WriteAsync(bytes, cancellationToken);
        }
    }
}
