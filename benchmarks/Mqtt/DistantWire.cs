using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>A wire to a broker on which everything takes its time, as over a distance, and which can tell what is sent; it loses nothing and has room for all.</summary>
internal sealed class DistantWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly BrokerAddress broker;
    private readonly TimeSpan delay;
    private readonly Sent? sent;
    private readonly Task accepting;

    /// <summary>Lays a wire.</summary>
    /// <param name="broker">Where it leads.</param>
    /// <param name="delay">How long each byte takes, each way.</param>
    /// <param name="sent">Is told what goes to the broker; null when nobody wants to know.</param>
    public DistantWire(BrokerAddress broker, TimeSpan delay, Sent? sent = null)
    {
        (this.broker, this.delay, this.sent) = (broker, delay, sent);
        listener.Start();
        Address = new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        accepting = AcceptAsync(closing.Token);
    }

    /// <summary>Is told what is sent.</summary>
    /// <param name="when">When it came, by the clock's timestamp.</param>
    /// <param name="bytes">What came.</param>
    public delegate void Sent(long when, ReadOnlySpan<byte> bytes);

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
        await Task.WhenAny(CarryAsync(near.GetStream(), far.GetStream(), sent, cancellationToken), CarryAsync(far.GetStream(), near.GetStream(), null, cancellationToken));
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, Sent? told, CancellationToken cancellationToken)
    {
        var under = Channel.CreateUnbounded<(long Sent, byte[] Bytes)>();
        var arriving = ArriveAsync(under.Reader, to, cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            var came = TimeProvider.System.GetTimestamp();
            told?.Invoke(came, buffer.AsSpan(0, count));
            under.Writer.TryWrite((came, buffer[..count]));
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
