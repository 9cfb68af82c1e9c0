using System.Net;
using System.Net.Sockets;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>A way to a broker that can be held up and cut while something is on it.</summary>
internal sealed class FrailWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly BrokerAddress broker;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly List<TcpClient> ends = [];
    private readonly Task accepting;
    private volatile bool closed;
    private TaskCompletionSource way = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FrailWire(BrokerAddress broker)
    {
        this.broker = broker;
        way.SetResult();
        listener.Start();
        accepting = AcceptAsync();
    }

    public BrokerAddress Address => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);

    /// <summary>Lets nothing more through to the broker; what is sent fills the buffers on the way, and then stands.</summary>
    public void Hold()
    {
        lock (gate)
        {
            way = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets through what was held, and all that follows.</summary>
    public void LetGo()
    {
        lock (gate)
        {
            way.TrySetResult();
        }
    }

    /// <summary>Loses the connections, and every new one until it is opened.</summary>
    public void Close()
    {
        closed = true;
        Cut();
    }

    /// <summary>Lets new connections through again.</summary>
    public void Open() => closed = false;

    /// <summary>Loses what is on the way, and the connections; new ones are let through.</summary>
    public void Cut()
    {
        lock (gate)
        {
            ends.ForEach(static end => end.Dispose());
            ends.Clear();
            way.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        Cut();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await listener.AcceptTcpClientAsync(closing.Token);
            if (closed)
            {
                near.Dispose();
                continue;
            }

            var far = new TcpClient();
            lock (gate)
            {
                ends.AddRange([near, far]);
            }

            await far.ConnectAsync(broker.Host, broker.Port, closing.Token);
            _ = CarryAsync(near.GetStream(), far.GetStream(), held: true);
            _ = CarryAsync(far.GetStream(), near.GetStream(), held: false);
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, bool held)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReadAsync(buffer, closing.Token) is > 0 and var count)
            {
                await (held ? Way() : Task.CompletedTask);
                await to.WriteAsync(buffer.AsMemory(0, count), closing.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // It was cut.
        }

        await from.DisposeAsync();
        await to.DisposeAsync();
    }

    private Task Way()
    {
        lock (gate)
        {
            return way.Task;
        }
    }
}
